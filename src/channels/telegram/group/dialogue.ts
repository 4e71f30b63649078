import type { InlineKeyboardMarkup } from 'grammy/types';
import type { RepAction } from '../../../desk/desk-event.ts';
import type { PressedBy } from '../../../desk/press.ts';
import type { DeskChoices } from '../../../desk/sales-card.ts';
import { shownTime } from '../../../desk/shown-time.ts';
import { formatSum } from '../../../domain/format-sum.ts';
import type { Language } from '../../../domain/values.ts';
import type { Piece } from '../rich-text.ts';
import { type Coded, hiddenCode, SNOOZE_TIMES, writeCode } from './codes.ts';
import { DESK_WORDS } from './desk-words.ts';
import { snoozeUntil } from './snooze-until.ts';
import { readSums, type Sum } from './sum.ts';

/** What a press or an answer in the group leads to. */
export type Turn =
  /** Something is asked by buttons. */
  | { type: 'menu'; pieces: Piece[]; keyboard: InlineKeyboardMarkup }
  /** Words are asked for; the message brings its code back when it is replied to. */
  | { type: 'prompt'; pieces: Piece[]; placeholder: string }
  /** All is known. `said` is what stands there instead of the question, once it is done. */
  | { type: 'act'; handoffId: string; action: RepAction; told: string; said: string | null }
  /** Nothing is to be done. */
  | { type: 'told'; told: string; closes: boolean };

export interface Dialogue {
  pressed(coded: Coded, by: PressedBy): Turn;
  /** `coded` is what the prompt asked for. */
  answered(coded: Coded, text: string, by: PressedBy): Turn;
}

export interface DialogueParts {
  choices: DeskChoices;
  language: Language;
  zone: string;
  now: () => Date;
}

const WORDS_MAX = 1_000;
const NAME_MAX = 60;

/** The forms of the desk as a short talk. Keeps nothing: what was said so far comes with each step. */
export function dialogue({ choices, language, zone, now }: DialogueParts): Dialogue {
  const words = DESK_WORDS[language];
  const told = words.done.other;

  function pressed(coded: Coded, by: PressedBy): Turn {
    const { handoffId } = coded;
    switch (coded.step) {
      case 'claim':
      case 'noAnswer':
      case 'returnToBot':
      case 'reopen':
        return {
          type: 'act',
          handoffId,
          action: { type: coded.step },
          told: words.done[coded.step],
          said: null,
        };
      case 'won':
        return askSum(handoffId, [mentioned(by), ', ', words.sum]);
      case 'wonSum':
        return sumKnown(handoffId, coded, by);
      case 'wonProduct':
        return win(handoffId, coded, coded.product, by);
      case 'lost':
        return menu(handoffId, words.reason, [
          ...choices.lostReasons.map(({ code, label }) =>
            button(label, { step: 'lostReason', handoffId, reason: code }),
          ),
          cancel(handoffId),
        ]);
      case 'lostReason':
        return menu(handoffId, words.reasonChosen(labelOf(coded.reason)), [
          button(words.withoutWords, { ...coded, step: 'lostNow' }),
          button(words.withWords, { ...coded, step: 'lostWords' }),
          cancel(handoffId),
        ]);
      case 'lostNow':
        return lose(handoffId, coded.reason, '', by);
      case 'notATarget':
        return menu(handoffId, words.notATarget, [
          button(words.withoutWords, { step: 'notATargetNow', handoffId }),
          button(words.withWords, { step: 'notATargetWords', handoffId }),
          cancel(handoffId),
        ]);
      case 'notATargetNow':
        return ruleOut(handoffId, '', by);
      case 'lostWords':
      case 'notATargetWords':
        return prompt(coded, [mentioned(by), ', ', words.words], words.wordsExample);
      case 'reassign':
        if (choices.team.length === 0) return { type: 'told', told: words.nobody, closes: false };
        return menu(handoffId, words.whom, [
          ...choices.team.map(({ id, name }) => button(name, { step: 'reassignTo', handoffId, rep: id })),
          cancel(handoffId),
        ]);
      case 'reassignTo': {
        const to = choices.team.find(({ id }) => id === coded.rep);
        if (!to) return { type: 'told', told: words.oldButton, closes: true };
        const action = { type: 'reassign', to } as const;
        return { type: 'act', handoffId, action, told, said: words.reassigned(by.name, to.name) };
      }
      case 'snooze':
        return menu(handoffId, words.until, [
          ...SNOOZE_TIMES.map((time) => button(words.times[time], { step: 'snoozeUntil', handoffId, time })),
          cancel(handoffId),
        ]);
      case 'snoozeUntil': {
        const until = snoozeUntil(coded.time, now(), zone);
        const said = words.snoozed(by.name, shownTime(until, { zone, language }));
        return { type: 'act', handoffId, action: { type: 'snooze', until }, told, said };
      }
      case 'cancel':
        return { type: 'told', told: words.cancelled, closes: true };
    }
  }

  function answered(coded: Coded, text: string, by: PressedBy): Turn {
    const { handoffId } = coded;
    if (coded.step === 'won') {
      const sums = readSums(text, { language, currency: choices.currency, now: now(), zone });
      const [only, ...others] = sums;
      if (!only) return askSum(handoffId, [words.sumAgain]);
      if (others.length === 0) return sumKnown(handoffId, only, by);
      return menu(handoffId, words.sumWhich, [
        ...sums.map((sum) =>
          button(formatSum(sum.sum, sum.currency, language), { step: 'wonSum', handoffId, ...sum }),
        ),
        cancel(handoffId),
      ]);
    }
    const said = text.trim();
    const isFine = said !== '' && said.length <= WORDS_MAX;
    if (coded.step === 'lostWords' || coded.step === 'notATargetWords') {
      if (!isFine) return prompt(coded, [words.wordsAgain(WORDS_MAX)], words.wordsExample);
      return coded.step === 'lostWords'
        ? lose(handoffId, coded.reason, said, by)
        : ruleOut(handoffId, said, by);
    }
    return { type: 'told', told: words.pressInstead, closes: false };
  }

  function askSum(handoffId: string, pieces: Piece[]): Turn {
    return prompt({ step: 'won', handoffId }, pieces, words.sumExample);
  }

  function sumKnown(handoffId: string, { sum, currency }: Sum, by: PressedBy): Turn {
    if (choices.products.length === 0) return win(handoffId, { sum, currency }, null, by);
    const sold = (product: string | null): Coded => ({
      step: 'wonProduct',
      handoffId,
      sum,
      currency,
      product,
    });
    return menu(handoffId, words.product(formatSum(sum, currency, language)), [
      ...choices.products.map(({ code, label }) => button(label, sold(code))),
      button(words.noProduct, sold(null)),
      cancel(handoffId),
    ]);
  }

  function win(handoffId: string, { sum, currency }: Sum, product: string | null, by: PressedBy): Turn {
    const label = choices.products.find(({ code }) => code === product)?.label ?? null;
    const said = words.won(by.name, formatSum(sum, currency, language), label);
    return { type: 'act', handoffId, action: { type: 'won', sum, currency, product }, told, said };
  }

  function lose(handoffId: string, reason: string, said: string, by: PressedBy): Turn {
    const action = { type: 'lost', reason, words: said } as const;
    return { type: 'act', handoffId, action, told, said: words.lost(by.name, labelOf(reason)) };
  }

  function ruleOut(handoffId: string, said: string, by: PressedBy): Turn {
    const action = { type: 'notATarget', words: said } as const;
    return { type: 'act', handoffId, action, told, said: words.ruledOut(by.name) };
  }

  const labelOf = (reason: string) =>
    choices.lostReasons.find(({ code }) => code === reason)?.label ?? reason;
  const cancel = (handoffId: string) => button(words.cancel, { step: 'cancel', handoffId });

  return { pressed, answered };
}

/** A colleague who is to answer: Telegram opens the answer for those who are mentioned. */
function mentioned({ id, name }: PressedBy): Piece {
  return { text: [...name].slice(0, NAME_MAX).join(''), mention: Number(id) };
}

/** The hidden code is among the words: at their ends Telegram would cut it off. */
function prompt(coded: Coded, [first = '', ...rest]: Piece[], placeholder: string): Turn {
  return { type: 'prompt', pieces: ['✏️ ', hiddenCode(coded), first, ...rest], placeholder };
}

type MenuButton = { text: string; callback_data: string };

function button(text: string, coded: Coded): MenuButton {
  return { text, callback_data: writeCode(coded) };
}

// Telegram takes at most a hundred buttons under a message.
const MOST_BUTTONS = 100;
const COLUMNS = 2;

/** The last button, which calls it off, always stays and has a row to itself. */
function menu(handoffId: string, text: string, buttons: MenuButton[]): Turn {
  const last = buttons.slice(-1);
  const choices = buttons.slice(0, -1).slice(0, MOST_BUTTONS - 1);
  const rows = Array.from({ length: Math.ceil(choices.length / COLUMNS) }, (_, row) =>
    choices.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return {
    type: 'menu',
    pieces: ['👉 ', hiddenCode({ step: 'cancel', handoffId }), text],
    keyboard: { inline_keyboard: [...rows, last] },
  };
}
