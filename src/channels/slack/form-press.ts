import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { DealForms } from '../../desk/deal-forms.ts';
import { denialWords } from '../../desk/denial-words.ts';
import { offerEdits } from '../../domain/offer/offer-edits.ts';
import type { Json } from '../../flow/prompt.ts';
import { type FormSettings, renderForm } from './form.ts';
import { type FormGiven, readGiven } from './form-given.ts';
import type { Submission } from './submission.ts';

/** What the form shows before anything is done: nothing when it may be done. */
export type Shown =
  | { response_action: 'update'; view: types.ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

/**
 * An offer goes to a customer, so whoever sends one sees first what it comes to: the form shows the total, and is saved
 * again to send it. Null once what is in it was seen so.
 */
export async function previewFirst(
  { kind, context, fields }: Submission,
  edits: Json,
  forms: DealForms | undefined,
  settings: FormSettings,
): Promise<Shown | 'gone' | null> {
  const read = offerEdits.safeParse(edits);
  if (kind !== 'sendOffer' || !forms || !read.success) return null;
  const preview = await forms.preview(context.handoffId, read.data);
  if (preview === null) return 'gone';
  if (preview.status === 'refused') {
    const [first = 'note'] = Object.keys(fields);
    const errors = preview.faults.map(({ field, words }) => [field in fields ? field : first, words]);
    return { response_action: 'errors', errors: Object.fromEntries(errors) };
  }
  const seen = digest([edits, preview.total]);
  if (seen === context.previewed) return null;
  const given = await readGiven(kind, context.handoffId, forms);
  if (given === 'gone') return 'gone';
  const isPreviewNew = context.previewed !== undefined;
  const shown: FormGiven = { ...(given === 'unread' ? {} : given), preview, isPreviewNew };
  const view = renderForm(kind, { ...context, previewed: seen }, settings, shown);
  return { response_action: 'update', view };
}

/** The form again, with why it could not be done and what can be chosen now. */
export async function formAgain(
  { kind, context }: Submission,
  why: string,
  forms: DealForms | undefined,
  settings: FormSettings,
): Promise<Shown> {
  const { previewed: _, ...kept } = context;
  const given = await readGiven(kind, context.handoffId, forms);
  const attempt = (context.attempt ?? 0) + 1;
  const view = renderForm(kind, { ...kept, attempt }, settings, {
    ...(typeof given === 'string' ? {} : given),
    problem: denialWords(why, settings.language),
  });
  return { response_action: 'update', view };
}

function digest(what: Json): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);
}
