import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { CardAction } from '../../desk/desk-event.ts';
import type { DeskChoices } from '../../desk/sales-card.ts';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY } from './desk-copy.ts';
import { plain } from './plain.ts';
import { QUICK_SNOOZES } from './read-snooze.ts';

/** What needs more than a press. */
export const FORMS = ['won', 'lost', 'notATarget', 'reassign', 'snooze'] as const;
export type FormKind = (typeof FORMS)[number];

/** What the forms of the desk are called; the listener knows them by it. */
export const FORM_CALLBACK = /^desk:(?:won|lost|notATarget|reassign|snooze)$/;

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
});
export type FormContext = z.infer<typeof formContext>;

export const WORDS_MAX = 1000;

const TITLE_MAX = 24;
const LABEL_MAX = 2000;
const TEXT_MAX = 3000;
const HINT_MAX = 150;
const OPTION_MAX = 75;
const OPTION_VALUE_MAX = 150;
const MOST_OPTIONS = 100;
const ABOUT_MAX = 150;

/** What is done by a press alone. */
const PRESSES = ['claim', 'noAnswer', 'came', 'missed', 'returnToBot', 'reopen'] as const;
type PressKind = (typeof PRESSES)[number];

export function isPress(action: CardAction): action is PressKind {
  return (PRESSES as readonly string[]).includes(action);
}

export function isForm(action: CardAction): action is FormKind {
  return (FORMS as readonly string[]).includes(action);
}

/** The form as a modal; `about` says of whom it is. */
export function renderForm(
  kind: FormKind,
  context: FormContext,
  about: string,
  { choices, zone, language }: FormSettings,
): types.ModalView {
  const copy = DESK_COPY[language];
  return {
    type: 'modal',
    callback_id: `desk:${kind}`,
    private_metadata: JSON.stringify(context),
    title: plain(copy.actions[kind], TITLE_MAX),
    submit: plain(copy.forms.save, TITLE_MAX),
    close: plain(copy.forms.cancel, TITLE_MAX),
    blocks: [
      ...(about ? [{ type: 'context' as const, elements: [plain(about, ABOUT_MAX)] }] : []),
      ...fieldsOf(kind, choices, zone, language),
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

function fieldsOf(
  kind: FormKind,
  choices: DeskChoices,
  zone: string,
  language: Language,
): types.InputBlock[] {
  const { forms } = DESK_COPY[language];
  switch (kind) {
    case 'won':
      return [
        input('sum', forms.sum(symbolOf(choices.currency, language)), {
          type: 'plain_text_input',
          placeholder: plain(forms.sumExample, HINT_MAX),
          max_length: 100,
          focus_on_load: true,
        }),
        ...select('product', forms.product, forms.choose, choices.products, { optional: true }),
      ];
    case 'lost':
      return [
        ...select('reason', forms.reason, forms.choose, choices.lostReasons),
        words(forms.words, forms.wordsExample, choices.lostReasons.length > 0),
      ];
    case 'notATarget':
      return [words(forms.notATargetWords, forms.notATargetExample, false)];
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

function symbolOf(currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** None at all where there is nothing to choose from. */
function select(
  id: string,
  label: string,
  placeholder: string,
  from: { code: string; label: string }[],
  { optional = false } = {},
): types.InputBlock[] {
  const options = from
    .filter(({ code }) => code.length > 0 && code.length <= OPTION_VALUE_MAX)
    .slice(0, MOST_OPTIONS)
    .map(({ code, label }) => ({ text: plain(label, OPTION_MAX), value: code }));
  if (options.length === 0) return [];
  const element: types.StaticSelect = {
    type: 'static_select',
    placeholder: plain(placeholder, HINT_MAX),
    options,
  };
  return [input(id, label, element, { optional })];
}

function words(label: string, example: string, optional: boolean): types.InputBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    multiline: true,
    max_length: WORDS_MAX,
    placeholder: plain(example, HINT_MAX),
  };
  return input('words', label, element, { optional });
}

function input(
  id: string,
  label: string,
  element: types.InputBlock['element'],
  { optional = false } = {},
): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label, LABEL_MAX),
    optional,
    element: { ...element, action_id: id },
  };
}
