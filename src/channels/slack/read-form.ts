import { z } from 'zod';
import type { RepAction } from '../../desk/desk-event.ts';
import { DESK_COPY } from './desk-copy.ts';
import { type FormContext, type FormKind, type FormSettings, formContext, WORDS_MAX } from './form.ts';
import { slackAddress } from './parse-event.ts';
import { readSnooze } from './read-snooze.ts';
import { readSum } from './read-sum.ts';

const id = z.string().min(1).max(64);

const field = z.looseObject({
  value: z.string().max(4000).nullish(),
  selected_option: z.looseObject({ value: z.string().max(200) }).nullish(),
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
  /** The same for every save of the same opened form. */
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
  const kind = /^desk:(won|lost|notATarget|reassign|snooze)$/.exec(view.callback_id)?.[1];
  if (!context || !kind) return null;
  const username = user.username ?? user.name;
  return {
    eventId: `${view.id}.${user.id}`,
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

export type ReadForm =
  | { status: 'read'; action: RepAction }
  /** What is wrong, by block of the form. */
  | { status: 'faulty'; faults: Record<string, string> };

/** What the form asks for; `nameOf` says what a user of the workspace is called. */
export async function readForm(
  { kind, fields, team }: Submission,
  { choices, zone, language }: FormSettings,
  now: Date,
  nameOf: (user: string) => Promise<string>,
): Promise<ReadForm> {
  const { faults } = DESK_COPY[language];
  const chosen = (block: string) => fields[block]?.selected_option?.value ?? null;
  const words = (fields.words?.value ?? '').trim().slice(0, WORDS_MAX);
  switch (kind) {
    case 'won': {
      const sum = readSum(fields.sum?.value ?? '', { language, currency: choices.currency });
      if (sum.status === 'faulty') return faulty({ sum: sum.fault });
      const product = choices.products.find(({ code }) => code === chosen('product'))?.code ?? null;
      return read({ type: 'won', sum: sum.sum, currency: sum.currency, product });
    }
    case 'lost': {
      if (choices.lostReasons.length === 0) {
        return words ? read({ type: 'lost', reason: 'other', words }) : faulty({ words: faults.noWords });
      }
      const reason = choices.lostReasons.find(({ code }) => code === chosen('reason'))?.code;
      return reason ? read({ type: 'lost', reason, words }) : faulty({ reason: faults.noReason });
    }
    case 'notATarget':
      return words ? read({ type: 'notATarget', words }) : faulty({ words: faults.noWords });
    case 'reassign': {
      if (choices.team.length > 0) {
        const to = choices.team.find(({ id }) => id === chosen('to'));
        if (!to) return faulty({ to: faults.noColleague });
        return read({ type: 'reassign', to: { id: to.id, name: to.name } });
      }
      const user = fields.to?.selected_user;
      if (!user) return faulty({ to: faults.noColleague });
      const to = { id: `slack:${slackAddress(team, user)}`, name: await nameOf(user) };
      return read({ type: 'reassign', to });
    }
    case 'snooze': {
      const wish = {
        quick: chosen('when'),
        day: fields.day?.selected_date ?? null,
        time: fields.time?.selected_time ?? null,
      };
      const until = readSnooze(wish, { now, zone, language });
      if (until.status === 'faulty') return faulty({ [until.field]: until.fault });
      return read({ type: 'snooze', until: until.until });
    }
  }
}

function readContext(metadata: string): FormContext | null {
  try {
    const parsed = formContext.safeParse(JSON.parse(metadata));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function read(action: RepAction): ReadForm {
  return { status: 'read', action };
}

function faulty(faults: Record<string, string>): ReadForm {
  return { status: 'faulty', faults };
}
