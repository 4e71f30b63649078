import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { isAnswerKind } from '../answers/read-kind.ts';
import { closest } from '../answers/text/closest-word.ts';
import { doneBy, placeOf, promptIn, statesOf, type Word, waysOf } from './chart.ts';
import { startingContext } from './flow-context.ts';
import type { Finding } from './flow-fault.ts';
import type { Json, Prompt } from './prompt.ts';
import { type StateMeta, vocabulary } from './vocabulary.ts';

/** Whether the vocabulary has every word of a flow, with a suggestion where it has one that is close. */
export function checkWords(machine: AnyStateMachine): Finding[] {
  return statesOf(machine).flatMap((node) => {
    const ways = waysOf(node);
    const delays = new Set(ways.map(({ delay }) => delay).filter((delay) => typeof delay === 'string'));
    return [
      ...[...doneBy(node), ...ways.flatMap(({ actions }) => actions)].flatMap((word) =>
        checkWord('action', word, node),
      ),
      ...ways.flatMap(({ guard }) => (guard ? checkWord('guard', guard, node) : [])),
      ...[...delays].flatMap((type) => checkWord('delay', { type, params: {} }, node)),
    ];
  });
}

/** Whether what people reply to each question can be read. */
export function checkKinds(machine: AnyStateMachine): Finding[] {
  return statesOf(machine).flatMap((node): Finding[] => {
    const { prompt } = (node.meta ?? {}) as { prompt?: Prompt };
    if (!prompt || isAnswerKind(prompt.kind)) return [];
    const message = `nothing reads answers of the kind "${prompt.kind}"`;
    return [{ where: placeOf(node), code: 'unknown-kind', message }];
  });
}

/** Whether guards and actions speak of answers that the flow asks for, and of values that they can have. */
export function checkKeys(machine: AnyStateMachine): Finding[] {
  const states = statesOf(machine);
  const prompts = new Map<string, Prompt>();
  for (const node of states) {
    const prompt = promptIn(node);
    const { alsoReads = [] } = (node.meta ?? {}) as StateMeta;
    for (const each of prompt ? [prompt, ...alsoReads] : alsoReads) prompts.set(each.key, each);
  }
  return states.flatMap((node) => {
    const ways = waysOf(node);
    const words = [
      ...doneBy(node),
      ...ways.flatMap(({ guard, actions }) => [...(guard ? [guard] : []), ...actions]),
    ];
    return words.flatMap(({ type, params }): Finding[] => {
      const { key, value } = params;
      if (typeof key !== 'string') return [];
      const where = placeOf(node);
      const prompt = prompts.get(key);
      if (!prompt) {
        const message = `\`${type}\` speaks of the answer "${key}", which no prompt fills${hint(key, [...prompts.keys()])}`;
        return [{ where, code: 'unknown-key', message }];
      }
      if (typeof value !== 'string' || canBe(prompt, value)) return [];
      const values = prompt.options?.map((option) => wordFor(option.value)) ?? [];
      const message = `"${key}" is never "${value}"${hint(value, values)}`;
      return [{ where, code: 'unknown-value', message }];
    });
  });
}

const { actions, guards, delays } = vocabulary.createMachine({ context: startingContext }).implementations;
const KNOWN = { action: Object.keys(actions), guard: Object.keys(guards), delay: Object.keys(delays) };

function checkWord(kind: keyof typeof KNOWN, { type }: Word, node: AnyStateNode): Finding[] {
  if (KNOWN[kind].includes(type)) return [];
  const message =
    type === ''
      ? `an ${kind} is a function, which cannot be published: use a word of the vocabulary`
      : `the vocabulary has no ${kind} "${type}"${hint(type, KNOWN[kind])}`;
  return [{ where: placeOf(node), code: 'unknown-word', message }];
}

function canBe({ options, kind }: Prompt, value: string): boolean {
  if (!options || kind === 'text') return true;
  return options.some((option) => wordFor(option.value) === value);
}

function wordFor(value: Json): string {
  return String(Array.isArray(value) ? value[0] : value);
}

function hint(word: string, known: string[]): string {
  const near =
    closest(known).nearest(word) ?? known.find((other) => other.toLowerCase() === word.toLowerCase());
  if (near) return `; did you mean "${near}"?`;
  return known.length > 0 ? `; there is ${known.map((other) => `"${other}"`).join(', ')}` : '';
}
