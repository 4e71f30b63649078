import type { types } from '@slack/bolt';
import { z } from 'zod';
import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { DeskChoices } from '../../desk/sales-card.ts';
import type { Language } from '../../domain/values.ts';
import { DEAL_COPY } from './deal-copy.ts';
import { moneyFields, offerFields, saleFields, viewingFields } from './deal-fields.ts';
import { DESK_COPY } from './desk-copy.ts';
import { HINT_MAX, input, OPTION_MAX, select, words } from './form-fields.ts';
import type { FormGiven } from './form-given.ts';
import type { FormKind } from './form-kinds.ts';
import { plain } from './plain.ts';
import { QUICK_SNOOZES } from './read-snooze.ts';

/** What a form is drawn from. */
export interface FormSettings {
  choices: DeskChoices;
  /** Of the business. */
  zone: string;
  language: Language;
}

/** What a form keeps between opening and saving. */
export const formContext = z.object({
  handoffId: z.string().min(1).max(200),
  /** Where its card stands; absent when it was opened elsewhere. */
  channel: z.string().min(1).max(64).optional(),
  /** What the card says of whom it is about, for drawing the form anew. */
  about: z.string().max(200).optional(),
  /** Of the deal, where it is not that of the business. */
  currency: z.string().max(10).optional(),
  /** How often it was refused: saving it again is another press. */
  attempt: z.int().nonnegative().optional(),
  /** What was filled in when the total was shown, in short. */
  previewed: z.string().max(64).optional(),
});
export type FormContext = z.infer<typeof formContext>;

const TITLE_MAX = 24;
const TEXT_MAX = 3000;
const ABOUT_MAX = 150;

/** The form as a modal. */
export function renderForm(
  kind: FormKind,
  context: FormContext,
  { choices, zone, language }: FormSettings,
  given: FormGiven = {},
): types.ModalView {
  const copy = DESK_COPY[language];
  const { about, currency: _, ...kept } = context;
  const currency = given.closing?.currency;
  const shown = about && plain(about, ABOUT_MAX);
  return {
    type: 'modal',
    callback_id: `desk:${kind}`,
    private_metadata: JSON.stringify({
      ...kept,
      ...(shown && { about: shown.text }),
      ...(currency !== undefined && currency !== choices.currency && { currency }),
    }),
    title: plain(given.times?.booked ? HANDOFF_WORDS[language].moveViewing : copy.actions[kind], TITLE_MAX),
    submit: plain(submitOf(kind, given, language), TITLE_MAX),
    close: plain(copy.forms.cancel, TITLE_MAX),
    blocks: [
      ...(shown ? [{ type: 'context' as const, elements: [shown] }] : []),
      ...(given.problem ? [{ type: 'section' as const, text: plain(`⚠️ ${given.problem}`, TEXT_MAX) }] : []),
      ...fieldsOf(kind, { given, choices, zone, language }),
    ],
  };
}

/** What stands in a form's place when there is nothing to fill in any more. */
export function renderFormAnswer(kind: FormKind, text: string, language: Language): types.ModalView {
  const copy = DESK_COPY[language];
  return {
    type: 'modal',
    title: plain(copy.actions[kind], TITLE_MAX),
    close: plain(copy.forms.close, TITLE_MAX),
    blocks: [{ type: 'section', text: plain(text, TEXT_MAX) }],
  };
}

function submitOf(kind: FormKind, { preview }: FormGiven, language: Language): string {
  if (kind !== 'sendOffer') return DESK_COPY[language].forms.save;
  return preview ? DEAL_COPY[language].send : DEAL_COPY[language].reckon;
}

function fieldsOf(
  kind: FormKind,
  scene: { given: FormGiven; choices: DeskChoices; zone: string; language: Language },
): types.KnownBlock[] {
  const { choices, zone, language } = scene;
  const { forms } = DESK_COPY[language];
  switch (kind) {
    case 'bookViewing':
      return viewingFields(scene);
    case 'sendOffer':
      return offerFields(scene);
    case 'won':
      return saleFields(scene);
    case 'paid':
    case 'refunded':
      return moneyFields(kind, scene);
    case 'lost':
      return [
        ...select('reason', forms.reason, forms.choose, choices.lostReasons),
        words(forms.words, forms.wordsExample, { optional: choices.lostReasons.length > 0 }),
      ];
    case 'notATarget':
      return [words(forms.notATargetWords, forms.notATargetExample)];
    case 'reassign': {
      const team = choices.team.map(({ id, name }) => ({ code: id, label: name }));
      if (team.length > 0) return select('to', forms.colleague, forms.choose, team);
      const element: types.UsersSelect = { type: 'users_select', placeholder: plain(forms.choose, HINT_MAX) };
      return [input('to', forms.colleague, element)];
    }
    case 'snooze': {
      const options = QUICK_SNOOZES.map((each) => ({
        text: plain(forms.quick[each], OPTION_MAX),
        value: each,
      }));
      const [, tomorrow] = options;
      const initial = tomorrow && { initial_option: tomorrow };
      return [
        input('when', forms.when, { type: 'radio_buttons', options, ...initial }),
        input('day', forms.day, { type: 'datepicker' }, { optional: true }),
        input('time', forms.time, { type: 'timepicker', timezone: zone }, { optional: true }),
      ];
    }
  }
}
