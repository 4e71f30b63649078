import type { Language } from '../domain/values.ts';
import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { formatSaid } from './format-said.ts';

/** What showing a lead needs to know of the flows. */
export interface LeadWords {
  /** How an answer reads in a language: "150 000–200 000 ₽". */
  formatAnswer(answer: { key: string; kind: string; value: Json; raw: string }, language: Language): string;
  /** The questions in the order in which they are asked. */
  keys: string[];
  /** By when somebody writes to one who had given these answers, in their language, and was handed over at the instant. */
  promisedBy(answers: Record<string, Answered>, language: Language, handedOverAt: Date): Date | null;
}

/** `flow` is the one that leads begin with; `others` those that it leads to. */
export function leadWords(flow: RunnableFlow, others: RunnableFlow[] = []): LeadWords {
  const asked = [flow, ...others].flatMap(({ prompts }) => prompts.filter(({ passing }) => !passing));
  return {
    formatAnswer: (answer, language) =>
      formatSaid(answer.key, answer as Answered, [flow, ...others], language),
    keys: [...new Set(asked.map(({ key }) => key))],
    promisedBy: (answers, language, handedOverAt) =>
      promiseOf(flow.settings, leadToRoute(answers, language), handedOverAt),
  };
}
