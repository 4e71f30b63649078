import { readWhen } from '../../../answers/when/read-when.ts';
import { denialWords } from '../../../desk/denial-words.ts';
import type { PressedBy } from '../../../desk/press.ts';
import { formatSum } from '../../../domain/format-sum.ts';
import { shownDay } from '../../../domain/shown-day.ts';
import type { Coded } from './codes.ts';
import { DEAL_WORDS } from './deal-words.ts';
import { DESK_WORDS } from './desk-words.ts';
import type { DialogueParts } from './dialogue.ts';
import { readSums, type Sum } from './sum.ts';
import { button, mentioned, menu, prompt, type Turn } from './turn.ts';

type Kind = 'paid' | 'refunded';
type Sale = Sum & { product: string | null };

/** Further ahead nobody celebrates, in years. */
const MOST_YEARS = 10;

/** Payments and refunds, and the day of the event once something is sold. */
export function moneyTalk({ forms, choices, language, zone, now }: DialogueParts) {
  const words = DEAL_WORDS[language];
  const { cancel, done, sumAgain, sumWhich, sumExample, won } = DESK_WORDS[language];
  const shown = ({ sum, currency }: Sum) => formatSum(sum, currency, language);
  const region = language === 'ru' ? 'RU' : 'US';

  return { ask, askSum, heardSum, settle, askDay, askDayInWords, heardDay, win };

  /** What is due, or was paid, by a button; any other sum in words. */
  async function ask(kind: Kind, handoffId: string, by: PressedBy, gone: Turn): Promise<Turn> {
    const found = await forms.closing(handoffId);
    if (!found) return gone;
    const { deal, due, currency } = found;
    const money = (sum: number) => formatSum(sum, currency, language);
    const whole = kind === 'paid' ? due : deal.paid;
    if (whole === null) return askSum(kind, handoffId, by);
    if (whole === 0) {
      const told = denialWords(kind === 'paid' ? 'paid-up' : 'more-than-paid', language);
      return { type: 'told', told, closes: false };
    }
    const so = deal.sum ? words.paidOf(money(deal.paid), money(deal.sum)) : words.paidSoFar(money(deal.paid));
    return menu(handoffId, so, [
      button(kind === 'paid' ? words.due(money(whole)) : words.all(money(whole)), {
        step: `${kind}Sum`,
        handoffId,
        sum: whole,
        currency,
      }),
      button(words.otherSum, { step: `${kind}Words`, handoffId }),
      button(cancel, { step: 'cancel', handoffId }),
    ]);
  }

  function askSum(kind: Kind, handoffId: string, by: PressedBy | null): Turn {
    const asked = kind === 'paid' ? words.sumIn : words.sumBack;
    const pieces = by ? [mentioned(by), ', ', asked] : [sumAgain];
    return prompt({ step: `${kind}Words`, handoffId }, pieces, sumExample);
  }

  function heardSum(kind: Kind, handoffId: string, text: string, by: PressedBy): Turn {
    const sums = readSums(text, { language, currency: choices.currency, now: now(), zone });
    const [only, ...others] = sums;
    if (!only) return askSum(kind, handoffId, null);
    if (others.length === 0) return settle(kind, handoffId, only, by);
    return menu(handoffId, sumWhich, [
      ...sums.map((sum) => button(shown(sum), { step: `${kind}Sum`, handoffId, ...sum })),
      button(cancel, { step: 'cancel', handoffId }),
    ]);
  }

  function settle(kind: Kind, handoffId: string, { sum, currency }: Sum, by: PressedBy): Turn {
    const said = words[kind](by.name, shown({ sum, currency }));
    return { type: 'act', handoffId, action: { type: kind, sum, currency }, told: done.other, said };
  }

  /** The day as it is known already, by a button. */
  async function askDay(handoffId: string, { sum, currency, product }: Sale, gone: Turn): Promise<Turn> {
    const found = await forms.closing(handoffId);
    if (!found) return gone;
    const sale = { handoffId, sum, currency, product };
    const known = found.eventOn !== null && found.eventOn >= found.today ? found.eventOn : null;
    return menu(handoffId, words.eventDay(shown(sale)), [
      ...(known ? [button(shownDay(known, language), { step: 'wonDay', ...sale, day: known })] : []),
      button(known ? words.otherDay.replace('‹ ', '') : words.dayExample, { step: 'wonDayWords', ...sale }),
      button(words.dayUnknown, { step: 'wonDay', ...sale, day: null }),
      button(cancel, { step: 'cancel', handoffId }),
    ]);
  }

  function askDayInWords(coded: Extract<Coded, { step: 'wonDayWords' }>, by: PressedBy): Turn {
    return prompt(coded, [mentioned(by), ', ', words.askDay], words.dayExample);
  }

  function heardDay(coded: Extract<Coded, { step: 'wonDayWords' }>, text: string, by: PressedBy): Turn {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());
    const reading = readWhen(text, { language, now: now(), zone, region });
    const { start = null, end = null } = reading.status === 'parsed' ? reading.value : {};
    const day = start !== null && start === end ? start : dayIn(text);
    if (day === null) return prompt(coded, [words.again.day], words.dayExample);
    if (day < today || Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + MOST_YEARS) {
      return prompt(coded, [words.again.dayPassed], words.dayExample);
    }
    return win(coded, day, by);
  }

  function win(
    { handoffId, sum, currency, product }: Sale & { handoffId: string },
    day: string | null,
    by: PressedBy,
  ): Turn {
    const label = choices.products.find(({ code }) => code === product)?.label ?? null;
    const sale = won(by.name, shown({ sum, currency }), label);
    return {
      type: 'act',
      handoffId,
      action: { type: 'won', sum, currency, product, ...(day !== null && { eventOn: day }) },
      told: done.other,
      said: day === null ? sale : words.won(sale, shownDay(day, language)),
    };
  }
}

/** A day in figures, also one that lies behind us, so that this can be said. */
function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}
