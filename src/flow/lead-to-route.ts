import type { Language } from '../domain/values.ts';
import type { LeadToRoute } from '../domain/who-takes.ts';
import { type Answered, answerValue } from './prompt.ts';

/** What the answers given so far tell of whose the lead is. */
export function leadToRoute(answers: Record<string, Answered>, language: Language): LeadToRoute {
  return {
    need: answerValue(answers.need, 'choice')?.[0] ?? null,
    budget: answerValue(answers.budget, 'money') ?? null,
    language,
    phone: answerValue(answers.contact, 'contact')?.phone ?? null,
  };
}
