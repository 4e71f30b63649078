import { z } from 'zod';
import { type FormContext, formContext } from './form.ts';
import { FORM_CALLBACK, type FormKind } from './form-kinds.ts';
import { slackAddress } from './parse-event.ts';

const id = z.string().min(1).max(64);
const chosen = z.looseObject({ value: z.string().max(200) });

const field = z.looseObject({
  value: z.string().max(4000).nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).max(100).nullish(),
  selected_date: z.string().max(20).nullish(),
  selected_time: z.string().max(20).nullish(),
  selected_user: id.nullish(),
});

const submitted = z.looseObject({
  team: z.looseObject({ id }).nullish(),
  user: z.looseObject({
    id,
    team_id: id.optional(),
    name: z.string().optional(),
    username: z.string().optional(),
  }),
  view: z.looseObject({
    id,
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000),
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), field)) }),
  }),
});

/** A form as somebody saved it. */
export interface Submission {
  /** The same for every save of the same opened form, until it was refused. */
  eventId: string;
  kind: FormKind;
  context: FormContext;
  address: string;
  team: string | undefined;
  user: string;
  username?: string;
  fields: Record<string, z.infer<typeof field>>;
}

/** Reads a `view_submission` payload; null when it is not one of our forms. */
export function parseSubmission(body: unknown): Submission | null {
  const parsed = submitted.safeParse(body);
  if (!parsed.success) return null;
  const { team, user, view } = parsed.data;
  const context = readContext(view.private_metadata);
  const kind = FORM_CALLBACK.exec(view.callback_id)?.[1];
  if (!context || !kind) return null;
  const username = user.username ?? user.name;
  const attempt = context.attempt ? `.${context.attempt}` : '';
  return {
    eventId: `${view.id}.${user.id}${attempt}`,
    kind: kind as FormKind,
    context,
    address: slackAddress(team?.id ?? user.team_id, user.id),
    team: team?.id ?? user.team_id,
    user: user.id,
    ...(username ? { username } : {}),
    fields: Object.fromEntries(
      Object.entries(view.state.values).map(([block, fields]) => [block, Object.values(fields)[0] ?? {}]),
    ),
  };
}

function readContext(metadata: string): FormContext | null {
  try {
    const parsed = formContext.safeParse(JSON.parse(metadata));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
