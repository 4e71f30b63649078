import { shortText } from '../domain/short-text.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Contact, Language, Money, People, Rating, When } from '../domain/values.ts';
import type { Copybook } from './copybook.ts';
import { optionLabel, optionOf } from './option.ts';
import type { Answered, Json, Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';

/**
 * An answer as a person reads it: "150 000–200 000 ₽", "июнь 2027". `currency` is meant where none was said;
 * `prompt` gives the labels of ready options.
 */
export function formatAnswer(
  { kind, value, raw }: Answered,
  {
    copy,
    language,
    currency,
    prompt,
  }: { copy: Copybook; language: Language; currency: string; prompt?: Prompt },
): string {
  if (value === null) return copy.text('not-known-yet', language);
  const option = prompt && optionOf(prompt, value);
  if (option) return optionLabel(option, copy, language);
  const chosen = prompt && Array.isArray(value) ? value.map((one) => optionOf(prompt, [one])) : [];
  if (chosen.length > 1 && !chosen.includes(undefined))
    return chosen.flatMap((each) => (each ? optionLabel(each, copy, language) : [])).join(', ');
  switch (kind) {
    case 'money':
      return formatMoney(value as unknown as Money, currency, copy, language);
    case 'when':
      return formatWhen(value as unknown as When, copy, language);
    case 'people':
      return formatPeople(value as unknown as People, copy, language);
    case 'rating':
      return `${(value as unknown as Rating).score}/10`;
    case 'contact':
      return formatContact(value as unknown as Contact);
    default:
      return shortText(raw, MOST_CHARACTERS);
  }
}

/** The same for the answer to one of a flow's questions, which brings the labels, the copy and the currency. */
export function formatFlowAnswer(
  key: string,
  answer: Answered,
  { copy, prompts, settings }: RunnableFlow,
  language: Language,
): string {
  const prompt = prompts.find((candidate) => candidate.key === key);
  return formatAnswer(answer, { copy, language, currency: settings.currency, ...(prompt && { prompt }) });
}

/** A value that an unclear reply may have meant, as its button says it. */
export function formatCandidate(
  value: Json,
  prompt: Prompt,
  { copy, settings }: RunnableFlow,
  language: Language,
): string {
  const raw = Array.isArray(value) ? value.join(', ') : String(value);
  const answer = { kind: prompt.kind, value, raw };
  return formatAnswer(answer, { copy, language, currency: settings.currency, prompt });
}

function formatMoney(money: Money, currency: string, copy: Copybook, language: Language): string {
  const { min, max } = money;
  const shown = money.currency ?? currency;
  const digits = Number.isInteger(min ?? 0) && Number.isInteger(max ?? 0) ? 0 : 2;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: shown,
    // Many countries count in dollars: only the best known sign stands for its own.
    currencyDisplay: OWN_SIGN.has(shown) ? 'narrowSymbol' : 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const sum =
    min !== null && max !== null
      ? min === max
        ? format.format(min)
        : format.formatRange(min, max)
      : min !== null
        ? copy.text('money-from', language, { sum: format.format(min) })
        : copy.text('money-up-to', language, { sum: format.format(max ?? 0) });
  const about = money.approximate && min === max ? copy.text('money-about', language, { sum }) : sum;
  return money.per === 'person' ? copy.text('money-per-person', language, { sum: about }) : about;
}

const OWN_SIGN = new Set(['RUB', 'USD', 'EUR', 'GBP', 'KZT']);

function formatWhen({ start, end }: When, copy: Copybook, language: Language): string {
  const date = (iso: string) => new Date(`${iso}T12:00:00Z`);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const plain = (text: string) => text.replace(/\s*г\./g, '');
  if (start && end)
    return plain(start === end ? format.format(date(start)) : format.formatRange(date(start), date(end)));
  if (start) return copy.text('when-from', language, { date: plain(format.format(date(start))) });
  if (end) return copy.text('when-until', language, { date: plain(format.format(date(end))) });
  return copy.text('not-known-yet', language);
}

function formatPeople({ min, max }: People, copy: Copybook, language: Language): string {
  // "1–2,000" says one to two thousand: the thousands are set apart only where both ends have them.
  const isMixed = min !== null && max !== null && min < 1000 && max >= 1000;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: !isMixed });
  if (min !== null && max !== null) return min === max ? format.format(min) : format.formatRange(min, max);
  if (min !== null) return copy.text('people-from', language, { count: format.format(min) });
  if (max !== null) return copy.text('people-up-to', language, { count: format.format(max) });
  return copy.text('not-known-yet', language);
}

function formatContact({ name, company, phone, email, username }: Contact): string {
  const parts = [
    name && shortText(name, MOST_CHARACTERS),
    company && shortText(company, MOST_CHARACTERS),
    phone && shownPhone(phone),
    email,
    username && `@${username.replace(/^@/, '')}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Of somebody's own words; the whole of them is in the transcript. */
const MOST_CHARACTERS = 120;
