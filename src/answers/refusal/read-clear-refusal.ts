import type { Refusal } from '../../domain/values.ts';
import type { ReadContext } from '../reading.ts';
import { findQuestion } from '../talk/read-question.ts';
import { scan } from '../text/scan.ts';
import { CLEAR_REFUSALS_EN } from './clear-refusal-en.ts';
import { CLEAR_REFUSALS_RU } from './clear-refusal-ru.ts';
import { readRefusal } from './read-refusal.ts';

/**
 * That somebody will not buy, said without being asked; with the reason where they said it. Null for all that may
 * mean less: a time that does not suit, a service that they need not have, a price they find high.
 */
export function readClearRefusal(text: string, context: ReadContext): { reason: Refusal | null } | null {
  const { plain, tokens } = scan(text);
  if (tokens.length > MOST_TOKENS || RULES.some(({ doubts }) => doubts.test(plain)) || findQuestion(text))
    return null;
  const clauses = text.split(CLAUSE).map((clause) => scan(clause).plain);
  for (const { outright } of RULES) {
    const found = outright.find(({ pattern }) => clauses.some((clause) => pattern.test(clause)));
    if (!found) continue;
    const others = clauses.filter((clause) => !found.pattern.test(clause));
    // Whoever found it cheaper may stay for a better price.
    if (found.reason !== 'no-need' && reasonIn(text, context) === 'price') return { reason: 'price' };
    return { reason: found.reason ?? reasonBeside(others, context) };
  }
  for (const { changedMind, withReason } of RULES) {
    const others = clauses.filter((clause) => !changedMind.test(clause));
    if (others.length < clauses.length) {
      const reason = reasonBeside(others, context);
      return reason !== null || others.every((clause) => POLITE.test(clause)) ? { reason } : null;
    }
    const reason = clauses.some((clause) => withReason.test(clause)) ? reasonBeside([text], context) : null;
    if (reason !== null) return { reason };
  }
  return null;
}

/** A no in other words is no reason. */
function reasonBeside(clauses: string[], context: ReadContext): Refusal | null {
  const reason = reasonIn(clauses.join(', '), context);
  return reason === 'no-need' ? null : reason;
}

function reasonIn(text: string, context: ReadContext): Refusal | null {
  const reading = readRefusal(text, context, false);
  return reading.status === 'parsed' && reading.confidence > SURE ? reading.value : null;
}

const RULES = [CLEAR_REFUSALS_RU, CLEAR_REFUSALS_EN];
const CLAUSE = /[.,!?;:()\n]+|\s[-–—]+\s/u;
const POLITE =
  /^ ?(?:(?:спасибо|благодарим|большое|огромное|вам|всем|за|все|ответ|помощь|время|внимание|предложение|извините|простите|беспокойство|здравствуйте|добрый|день|вечер|утро|привет|к|сожалению|увы|нет|удачи|жаль|очень|хорошего|дня|всего|доброго|thanks|thank|you|so|very|much|a|lot|for|your|the|time|help|sorry|hi|hello|hey|unfortunately|no|good|luck|all|best|about|that|it|everything) )*$/u;
const MOST_TOKENS = 40;
/** Reasons that are only guessed from a dislike are not taken. */
const SURE = 0.8;
