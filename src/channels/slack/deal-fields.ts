import type { types } from '@slack/bolt';
import type { DeskChoices } from '../../desk/sales-card.ts';
import { formatSum } from '../../domain/format-sum.ts';
import { minorDigits } from '../../domain/minor-digits.ts';
import { MOST_GUESTS, MOST_NOTE } from '../../domain/offer/compose-offer.ts';
import type { Language } from '../../domain/values.ts';
import { DEAL_COPY } from './deal-copy.ts';
import { DESK_COPY } from './desk-copy.ts';
import { input, line, multiSelect, optionsOf, select, words } from './form-fields.ts';
import type { FormGiven } from './form-given.ts';
import { plain } from './plain.ts';
import { readSum } from './read-sum.ts';

interface Scene {
  given: FormGiven;
  choices: DeskChoices;
  zone: string;
  language: Language;
}

const TEXT_MAX = 3000;
const HINT_MAX = 150;
/** The name of a group of options. */
const GROUP_MAX = 75;

/** A free time, grouped by days, or a day and a time of one's own. */
export function viewingFields({ given, choices, zone, language }: Scene): types.KnownBlock[] {
  const copy = DEAL_COPY[language];
  const { forms } = DESK_COPY[language];
  const { times = [], booked = null } = given.times ?? {};
  const isOne = choices.resources.length < 2;
  const days = [...new Set(times.map(({ day }) => day))];
  const groups = days.map((day) => ({
    label: plain(shownWeekday(day, language), GROUP_MAX),
    options: optionsOf(
      times
        .filter((time) => time.day === day)
        .map(({ resource, startsAt, label, what }) => {
          return { code: `${resource}@${startsAt}`, label: isOne ? label : `${label} · ${what}` };
        }),
    ),
  }));
  const element: types.StaticSelect = {
    type: 'static_select',
    placeholder: plain(forms.choose, HINT_MAX),
    option_groups: groups,
  };
  return [
    ...(booked ? [note(copy.booked(booked.label))] : []),
    ...(groups.length > 0 ? [input('slot', copy.time, element, { optional: true })] : [note(copy.noTimes)]),
    input('day', copy.otherDay, { type: 'datepicker' }, { optional: true }),
    input('time', copy.otherTime, { type: 'timepicker', timezone: zone }, { optional: true }),
    ...(isOne ? [] : select('resource', copy.resource, forms.choose, choices.resources, { optional: true })),
  ];
}

/** What is offered, and what it comes to once that was asked for. */
export function offerFields({ given, language }: Scene): types.KnownBlock[] {
  const copy = DEAL_COPY[language];
  const { forms } = DESK_COPY[language];
  const { offer, preview } = given;
  const priced = ({ code, label, price }: { code: string; label: string; price: string }) => {
    return { code, label: `${label}, ${price}` };
  };
  const guests: types.NumberInput = {
    type: 'number_input',
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(MOST_GUESTS),
    ...(offer?.guests && { initial_value: String(offer.guests) }),
  };
  return [
    ...(preview ? [note(`${given.isPreviewNew ? copy.changed : copy.preview}\n\n${preview.lines}`)] : []),
    ...select('package', copy.package, forms.choose, (offer?.packages ?? []).map(priced), {
      initial: offer?.best ?? null,
    }),
    input('guests', copy.guests, guests, { optional: true }),
    ...multiSelect('extras', copy.extras, forms.choose, (offer?.extras ?? []).map(priced)),
    ...multiSelect('discounts', copy.discounts, forms.choose, offer?.discounts ?? []),
    ...((offer?.maxPercent ?? 0) > 0
      ? [line('discount', copy.byHand(offer?.maxPercent ?? 0), copy.byHandExample, { optional: true })]
      : []),
    words(copy.note, copy.noteExample, { id: 'note', optional: true, max: MOST_NOTE }),
  ];
}

export function saleFields({ given: { closing }, choices, language }: Scene): types.KnownBlock[] {
  const copy = DEAL_COPY[language];
  const { forms } = DESK_COPY[language];
  const currency = closing?.currency ?? choices.currency;
  const sum = closing?.deal.sum ?? null;
  return [
    line('sum', forms.sum(symbolOf(currency, language)), forms.sumExample, {
      focus: true,
      initial: sum === null ? null : writtenSum(sum, currency, language),
    }),
    ...select('product', forms.product, forms.choose, choices.products, {
      optional: true,
      initial: closing?.deal.product ?? null,
    }),
    input(
      'eventOn',
      copy.eventOn,
      { type: 'datepicker', ...(closing?.eventOn && { initial_date: closing.eventOn }) },
      { optional: true },
    ),
  ];
}

export function moneyFields(
  kind: 'paid' | 'refunded',
  { given: { closing }, choices, language }: Scene,
): types.KnownBlock[] {
  const copy = DEAL_COPY[language];
  const { forms } = DESK_COPY[language];
  const currency = closing?.currency ?? choices.currency;
  const label = kind === 'paid' ? copy.paidSum : copy.refundSum;
  const { sum = null, paid = 0 } = closing?.deal ?? {};
  const money = (minor: number) => formatSum(minor, currency, language);
  const due = closing?.due ?? null;
  const initial = kind === 'paid' ? due : paid > 0 ? paid : null;
  const stands =
    sum !== null && due !== null
      ? copy.paidOf(money(paid), money(sum), money(due))
      : copy.paidSoFar(money(paid));
  return [
    ...(closing ? [note(stands)] : []),
    line('sum', label(symbolOf(currency, language)), forms.sumExample, {
      focus: true,
      initial: initial ? writtenSum(initial, currency, language) : null,
    }),
  ];
}

function note(text: string): types.SectionBlock {
  return { type: 'section', text: plain(text, TEXT_MAX) };
}

/** As people write it, if `readSum` reads it so: who changes nothing saves the same sum. */
function writtenSum(minor: number, currency: string, language: Language): string {
  const shown = formatSum(minor, currency, language);
  const read = readSum(shown, { language, currency });
  if (read.status === 'read' && read.sum === minor && read.currency === currency) return shown;
  return `${minor / 10 ** minorDigits(currency)} ${currency}`;
}

function shownWeekday(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));
}

function symbolOf(currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}
