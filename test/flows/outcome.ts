import { expect, test } from 'vitest';
import type { Language } from '../../src/domain/values.ts';
import { formatFlowAnswer } from '../../src/flow/format-answer.ts';
import { shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('qualification');
const WAY: Record<Language, string[]> = {
  ru: ['да', 'свадьба', 'через три месяца', '400 тысяч', 'решаю сама', '+7 921 555-12-34', 'да'],
  en: ['yes', 'a wedding', 'in three months', '400 thousand', 'I decide', '+44 20 7946 0958', 'yes'],
};
export const QUESTIONS = [
  'consent',
  'need',
  'timeline',
  'budget',
  'authority',
  'contact',
  'confirm',
  'handedOff',
];
const STATES: Record<string, string> = {
  askingConsent: 'consent',
  askingNeed: 'need',
  askingTimeline: 'timeline',
  askingBudget: 'budget',
  askingAuthority: 'authority',
  askingContact: 'contact',
  confirming: 'confirm',
};

/** A talk of qualification that has come to a question, all before it being answered. */
export function talkAt(question: string, language: Language): Talk {
  return new Talk(flow, { language }).replies(...WAY[language].slice(0, QUESTIONS.indexOf(question)));
}

/**
 * Where a reply leads and what it changed: `budget: до 300 000 ₽ > authority`; `help` where it was not understood,
 * `asked` where it was taken for a question.
 */
export function outcome(question: string, language: Language, reply: string): string {
  const talk = talkAt(question, language);
  const before = talk.context.answers;
  talk.replies(reply);
  const [state = '', variant] = talk.state.split('.');
  if (talk.did('noteQuestion') && !talk.did('record')) return 'asked';
  if (variant === 'helping' || variant === 'clarifying') return variant === 'helping' ? 'help' : 'which?';
  const changed = Object.entries(talk.context.answers).flatMap(([key, answer]) => {
    if (answer === before[key] || key === 'consent') return [];
    const shown = formatFlowAnswer(key, answer, flow, language).replace(/\s/g, ' ');
    return [`${key}: ${shown}`];
  });
  const place = STATES[state] ?? state;
  return [...changed, place === question && changed.length === 0 ? 'again' : `> ${place}`].join(' ');
}

/** Each reply of a row, between bars, comes to the row's outcome. */
export function rows(question: string, language: Language, table: [replies: string, outcome: string][]) {
  const each = table.flatMap(([replies, expected]) =>
    replies.split(' | ').map((reply) => [reply, expected] as const),
  );
  test.each(each)(`${question}, ${language}: %s → %s`, (reply, expected) => {
    expect(outcome(question, language, reply)).toBe(expected);
  });
}
