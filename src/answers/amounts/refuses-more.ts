import type { Token } from '../text/scan.ts';

/** Where what is said behind a sum against any greater one ends: "больше не можем", "we can't go any higher". */
export function refusedMore(tokens: readonly Token[], first: number): number | null {
  let at = first;
  while (at - first < MOST_SKIPPED && LEADS.has(tokens[at]?.text ?? '')) at += 1;
  return inRussian(tokens, at) ?? inEnglish(tokens, at);
}

function inRussian(tokens: readonly Token[], at: number): number | null {
  if (!MORE.test(tokens[at]?.text ?? '') || !NO.has(tokens[at + 1]?.text ?? '')) return null;
  return KNOWING.test(tokens[at + 2]?.text ?? '') ? null : at + 2;
}

function inEnglish(tokens: readonly Token[], at: number): number | null {
  if (!CANNOT.test(tokens[at]?.text ?? '')) return null;
  let isVerbSaid = false;
  for (let index = at + 1; index < at + MOST_WORDS; index += 1) {
    const token = tokens[index];
    const text = token?.text ?? '';
    if (isVerbSaid && MORE.test(text)) return tokens[index + 1]?.type === 'number' ? null : index + 1;
    if (!token || !(BETWEEN.has(text) || VERB.test(text))) return null;
    isVerbSaid ||= VERB.test(text);
  }
  return null;
}

const MOST_SKIPPED = 3;
const MOST_WORDS = 8;
const LEADS = new Set([',', '.', '-', 'и', 'and', 'we', 'i', 'мы', 'я', 'really', 'уже', 'but', 'но']);
const MORE = /^(?:больше|выше|дороже|дальше|свыше|сверх|more|higher|over|above|beyond|further|past)$/;
const NO = new Set(['не', 'нет', 'нету', 'никак', 'нельзя', 'ни']);
const KNOWING = /^(?:зна|скаж|дума|увер|понима|помн|реш)/;
const CANNOT = /^(?:can|cant|cannot|won|wont|couldn|couldnt|don|dont|wouldn|wouldnt)$/;
const BETWEEN = new Set("' t not any really much want to we be able".split(' '));
const VERB = /^(?:go|do|pay|spend|stretch|afford|manage|give|offer)$/;
