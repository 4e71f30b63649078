import type { DealForms } from '../../../desk/deal-forms.ts';
import type { PressedBy } from '../../../desk/press.ts';
import type { DeskChoices } from '../../../desk/sales-card.ts';
import { shownTime } from '../../../desk/shown-time.ts';
import { formatSum } from '../../../domain/format-sum.ts';
import type { Language } from '../../../domain/values.ts';
import type { Piece } from '../rich-text.ts';
import { type Coded, SNOOZE_TIMES } from './codes.ts';
import { DEAL_WORDS } from './deal-words.ts';
import { DESK_WORDS } from './desk-words.ts';
import { moneyTalk } from './money-talk.ts';
import { offerTalk } from './offer-talk.ts';
import { snoozeUntil } from './snooze-until.ts';
import { readSums, type Sum } from './sum.ts';
import { button, mentioned, menu, prompt, type Turn } from './turn.ts';
import { viewingTalk } from './viewing-talk.ts';

/** Rejects when what a question shows could not be read; nothing has happened then. */
export interface Dialogue {
  /** `state` is what was said so far, where the message of the button keeps it. */
  pressed(coded: Coded, by: PressedBy, state: string | null): Promise<Turn>;
  /** `coded` is what the prompt asked for. */
  answered(coded: Coded, text: string, by: PressedBy, state: string | null): Promise<Turn>;
}

export interface DialogueParts {
  choices: DeskChoices;
  forms: DealForms;
  language: Language;
  zone: string;
  now: () => Date;
}

const WORDS_MAX = 1_000;

/** The forms of the desk as a short talk. Keeps nothing: what was said so far comes with each step. */
export function dialogue(parts: DialogueParts): Dialogue {
  const { choices, language, zone, now } = parts;
  const words = DESK_WORDS[language];
  const told = words.done.other;
  const viewings = viewingTalk(parts);
  const money = moneyTalk(parts);
  const offers = offerTalk(parts);
  const gone: Turn = { type: 'told', told: words.notDone({ status: 'gone' }), closes: true };

  async function pressed(coded: Coded, by: PressedBy, state: string | null): Promise<Turn> {
    const { handoffId } = coded;
    switch (coded.step) {
      case 'claim':
      case 'complaintSolved':
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
        return sumKnown(handoffId, coded);
      case 'wonProduct':
        return money.askDay(handoffId, coded, gone);
      case 'wonDayWords':
        return money.askDayInWords(coded, by);
      case 'wonDay':
        return money.win(coded, coded.day, by);
      case 'bookViewing':
        return viewings.days(handoffId, undefined, gone);
      case 'viewingDays':
        return viewings.days(handoffId, coded.day, gone);
      case 'viewingDay':
        return viewings.times(handoffId, coded.day, gone);
      case 'viewingAt':
        return viewings.book(coded, by);
      case 'came':
      case 'missed':
        return askWhether(coded.step, handoffId);
      case 'cameNow':
        return settle('came', handoffId, by);
      case 'missedNow':
        return settle('missed', handoffId, by);
      case 'sendOffer':
        return offers.begin(handoffId, gone);
      case 'paid':
      case 'refunded':
        return money.ask(coded.step, handoffId, by, gone);
      case 'paidWords':
        return money.askSum('paid', handoffId, by);
      case 'refundedWords':
        return money.askSum('refunded', handoffId, by);
      case 'paidSum':
        return money.settle('paid', handoffId, coded, by);
      case 'refundedSum':
        return money.settle('refunded', handoffId, coded, by);
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
      default:
        return offers.pressed(coded, state, by, gone);
    }
  }

  async function answered(coded: Coded, text: string, by: PressedBy, state: string | null): Promise<Turn> {
    const { handoffId } = coded;
    switch (coded.step) {
      case 'paidWords':
        return money.heardSum('paid', handoffId, text, by);
      case 'refundedWords':
        return money.heardSum('refunded', handoffId, text, by);
      case 'wonDayWords':
        return money.heardDay(coded, text, by);
      case 'offerGuests':
      case 'offerByHand':
      case 'offerNote':
        return offers.answered(coded, state, text, by, gone);
    }
    if (coded.step === 'won') {
      const sums = readSums(text, { language, currency: choices.currency, now: now(), zone });
      const [only, ...others] = sums;
      if (!only) return askSum(handoffId, [words.sumAgain]);
      if (others.length === 0) return sumKnown(handoffId, only);
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

  async function sumKnown(handoffId: string, { sum, currency }: Sum): Promise<Turn> {
    if (choices.products.length === 0) return money.askDay(handoffId, { sum, currency, product: null }, gone);
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

  function askWhether(what: 'came' | 'missed', handoffId: string): Turn {
    const { ask, yes } = DEAL_WORDS[language].settle[what];
    return menu(handoffId, ask, [button(yes, { step: `${what}Now`, handoffId }), cancel(handoffId)]);
  }

  function settle(what: 'came' | 'missed', handoffId: string, by: PressedBy): Turn {
    const said = DEAL_WORDS[language].settle[what].said(by.name);
    return { type: 'act', handoffId, action: { type: what }, told, said };
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
