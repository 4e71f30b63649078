import * as Fluent from '@fluent/syntax';
import { closest } from '../answers/text/closest-word.ts';
import type { Language } from '../domain/values.ts';
import { CopyError, type CopySource } from './copybook.ts';
import type { Finding } from './flow-fault.ts';
import type { RunnableFlow } from './published-flow.ts';
import { copyArguments } from './render.ts';
import { sampleScene } from './sample-scene.ts';
import { ENGINE_COPY, MOST_NUDGES, type UsedCopy } from './used-copy.ts';

export const LANGUAGES = ['ru', 'en'] as const satisfies Language[];

/** Whether the copy of each language can be read at all. While it cannot, a flow cannot run. */
export function checkSyntax(source: CopySource): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const { junk, doubles } = textsOf(source[language]);
    return [
      ...junk.map((text): Finding => {
        const message = `it is no Fluent text: check its "=", its braces and the indent of its further lines`;
        return { where: `${language}: ${text.trim().split('\n')[0]}`, code: 'broken-copy', message };
      }),
      ...doubles.map((id): Finding => {
        const message = 'it stands twice: remove one, or give one another name';
        return { where: `${language}: ${id}`, code: 'broken-copy', message };
      }),
    ];
  });
}

/** Whether each language has every text that is used and no other, and whether each can be filled in. */
export function checkCopy(flow: RunnableFlow, source: CopySource, used: UsedCopy): Finding[] {
  const { texts } = used;
  return LANGUAGES.flatMap((language) => {
    const { patterns } = textsOf(source[language]);
    const quoted = new Set([...patterns.values()].flatMap(({ quotes }) => quotes));
    const missing = [...texts].filter(([id]) => !patterns.has(id));
    const unused = [...patterns.keys()].filter(
      (id) => !texts.has(id) && !quoted.has(id) && !isNudge(id) && !id.startsWith('-'),
    );
    return [
      ...missing.map(([id, where]): Finding => {
        const message = `${where} says it, but there is no such text: write it in copy.${language}.ftl`;
        return { where: `${language}: ${id}`, code: 'missing-copy', message };
      }),
      ...unused.map((id): Finding => {
        const message = 'nothing says it: remove it, or correct its name';
        return { where: `${language}: ${id}`, code: 'unused-copy', message };
      }),
      ...[...patterns].flatMap(([id, pattern]) => checkPattern(id, pattern, language, { flow, used })),
    ];
  });
}

interface Pattern {
  variables: string[];
  /** Ids of the texts that it contains. */
  quotes: string[];
}

function checkPattern(
  id: string,
  { variables }: Pattern,
  language: Language,
  { flow, used }: { flow: RunnableFlow; used: UsedCopy },
): Finding[] {
  const where = `${language}: ${id}`;
  // A term is filled in where it is quoted, with what is given to it there.
  if (id.startsWith('-')) return [];
  const samples = (['at length', 'in a call', 'not at all'] as const).map((answered) =>
    used.labels.has(id) ? {} : (ENGINE_COPY[id] ?? copyArguments(sampleScene(flow, language, answered))),
  );
  const known = Object.keys(samples[0] ?? {});
  const unknown = variables.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return unknown.map((name) => {
      const near = closest(known).nearest(name);
      const others = known.map((other) => `$${other}`).join(', ');
      const help = near ? `did you mean { $${near} }?` : `there is ${others || 'nothing to fill in here'}`;
      return { where, code: 'unknown-placeable', message: `nothing fills in { $${name} }; ${help}` };
    });
  }
  try {
    for (const sample of samples) flow.copy.text(id, language, sample);
    return [];
  } catch (error) {
    if (!(error instanceof CopyError)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    return [{ where, code: 'cannot-fill-in', message: `it cannot be filled in: ${reason}` }];
  }
}

function isNudge(id: string): boolean {
  const [, number] = /^nudge-(\d+)$/.exec(id) ?? [];
  return number !== undefined && Number(number) >= 1 && Number(number) <= MOST_NUDGES;
}

/** The texts of a language, with what did not parse and the ids that stand more than once. */
function textsOf(source: string): { patterns: Map<string, Pattern>; junk: string[]; doubles: string[] } {
  const patterns = new Map<string, Pattern>();
  const junk: string[] = [];
  const doubles: string[] = [];
  for (const entry of new Fluent.FluentParser({ withSpans: false }).parse(source).body) {
    if (entry instanceof Fluent.Junk) junk.push(entry.content);
    if (!(entry instanceof Fluent.Message || entry instanceof Fluent.Term)) continue;
    const id = `${entry instanceof Fluent.Term ? '-' : ''}${entry.id.name}`;
    const own = entry.value ? [[id, entry.value] as const] : [];
    const inner = entry.attributes.map(
      (attribute) => [`${id}.${attribute.id.name}`, attribute.value] as const,
    );
    for (const [name, pattern] of [...own, ...inner]) {
      if (patterns.has(name)) doubles.push(name);
      patterns.set(name, read(pattern));
    }
  }
  return { patterns, junk, doubles };
}

function read(pattern: Fluent.Pattern): Pattern {
  const reader = new PatternReader();
  reader.visit(pattern);
  return { variables: [...reader.variables], quotes: [...reader.quotes] };
}

class PatternReader extends Fluent.Visitor {
  readonly variables = new Set<string>();
  readonly quotes = new Set<string>();

  override visitVariableReference({ id }: Fluent.VariableReference): void {
    this.variables.add(id.name);
  }

  override visitMessageReference({ id, attribute }: Fluent.MessageReference): void {
    this.quotes.add(attribute ? `${id.name}.${attribute.name}` : id.name);
  }
}
