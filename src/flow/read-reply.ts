import { Temporal } from 'temporal-polyfill';
import { readAll } from '../answers/read-all.ts';
import { readCommandWish } from '../answers/read-command-wish.ts';
import { readKind } from '../answers/read-kind.ts';
import type { AnswerKind, ReadContext } from '../answers/reading.ts';
import type { Contact } from '../domain/values.ts';
import type { FlowContext } from './flow-context.ts';
import type { FlowHappening } from './flow-event.ts';
import { formatCandidate } from './format-answer.ts';
import { optionLabel } from './option.ts';
import type { Answered, Json, Option, Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';

export interface ReplyScene {
  flow: RunnableFlow;
  context: FlowContext;
  /** The question that is open; null when none is. */
  prompt: Prompt | null;
  now: Date;
}

/**
 * What a typed reply means to the conversation. A wish for a human, to stop or to be forgotten is never taken for an answer; one
 * message may answer several questions; what fits no question is unclear.
 */
export function readReply(text: string, scene: ReplyScene): FlowHappening {
  const wish = readCommandWish(text);
  if (wish.wish === 'human' || wish.wish === 'complaint') return { type: 'human' };
  if (wish.wish === 'stop' || wish.wish === 'erase') return { type: wish.wish };
  const words = wish.wish === 'change' ? wish.rest : text;

  const label = readLabel(words, scene);
  if (label) return answeredWith(label.prompt, label.option, text, scene);

  const read = readQuestions(words, text, scene);
  if ('type' in read) return read;
  if (Object.keys(read.found).length > 0) return { type: 'answered', readings: read.found };
  return wish.wish === 'change' ? { type: 'change' } : { type: 'unclear', raw: text };
}

/** What the press of the open prompt's button means. Null when there is no such button. */
export function readPress(index: number, scene: ReplyScene): FlowHappening | null {
  const { prompt, context } = scene;
  if (!prompt) return null;
  const candidate = context.candidates[index];
  if (candidate !== undefined) {
    const raw = formatCandidate(candidate, prompt, scene.flow, context.language);
    return { type: 'answered', readings: { [prompt.key]: { kind: prompt.kind, value: candidate, raw } } };
  }
  const option = prompt.options?.[index];
  return option ? answeredWith(prompt, option, null, scene) : null;
}

/** A contact shared with the platform's own button. */
export function readSharedContact(contact: Contact): FlowHappening {
  const raw = contact.phone ?? '';
  return { type: 'answered', readings: { contact: { kind: 'contact', value: { ...contact } as Json, raw } } };
}

function answeredWith(prompt: Prompt, option: Option, raw: string | null, scene: ReplyScene): FlowHappening {
  const answered: Answered = {
    kind: prompt.kind,
    value: datesOf(option.value, scene),
    raw: raw ?? optionLabel(option, scene.flow.copy, scene.context.language),
  };
  return { type: 'answered', readings: { [prompt.key]: answered } };
}

/** A ready answer "in 1–3 months" becomes dates on the day it is chosen. */
function datesOf(value: Json, { now, flow }: ReplyScene): Json {
  if (value === null || typeof value !== 'object' || !('fromDays' in value)) return value;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(flow.settings.zone);
  const day = (days: Json | undefined) =>
    typeof days === 'number' ? today.add({ days }).toPlainDate().toString() : null;
  return { start: day(value.fromDays), end: day(value.toDays) };
}

/** A button's label typed out is that button. */
function readLabel(text: string, { prompt, flow, context }: ReplyScene) {
  const typed = text.trim().toLocaleLowerCase(context.language);
  const option = prompt?.options?.find(
    (candidate) =>
      optionLabel(candidate, flow.copy, context.language).toLocaleLowerCase(context.language) === typed,
  );
  return prompt && option ? { prompt, option } : null;
}

/** Reads the text for the open question first, then for every other one. */
function readQuestions(
  text: string,
  raw: string,
  scene: ReplyScene,
): FlowHappening | { found: Record<string, Answered> } {
  const { flow, prompt } = scene;
  const questions = [
    ...(prompt ? [prompt] : []),
    ...flow.prompts.filter((other) => other.key !== prompt?.key && isReadAnywhere(other, prompt)),
  ];
  const found: Record<string, Answered> = {};
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const choices = questions.filter(({ kind }) => kind === 'choice');
  const { readings } = readAll(text, readContext(scene, choices[0]), kinds);
  for (const [kind, reading] of Object.entries(readings) as [AnswerKind, (typeof readings)[AnswerKind]][]) {
    const question = questions.find((candidate) => candidate.kind === kind);
    if (!question || !reading) continue;
    if (reading.status === 'ambiguous') {
      if (question.key === prompt?.key)
        return { type: 'ambiguous', key: question.key, candidates: reading.candidates as Json[], raw };
      continue;
    }
    const value = reading.value as Json;
    if (kind === 'assent') {
      if (value === 'human' || value === 'stop') return { type: value };
      if (value !== 'yes' && value !== 'no') continue;
    }
    if (kind === 'contact' && !isReachable(value as Contact)) continue;
    found[question.key] = { kind, value, raw };
  }
  if (prompt?.mayBeUnknown && !found[prompt.key]) {
    const reading = readKind(prompt.kind, text, readContext(scene));
    if (reading.status === 'unclear' && reading.why)
      found[prompt.key] = { kind: prompt.kind, value: null, raw };
  }
  return { found };
}

/** Answers that are recognised outside their question; a yes or a menu's choice means nothing elsewhere. */
function isReadAnywhere(other: Prompt, open: Prompt | null): boolean {
  return other.kind !== 'assent' && !other.passing && !(other.kind === 'choice' && open?.kind === 'choice');
}

function isReachable(contact: Contact): boolean {
  return Boolean(contact.phone || contact.email || contact.username);
}

function readContext({ flow, context, now }: ReplyScene, choice?: Prompt): ReadContext {
  const { language } = context;
  return {
    language,
    now,
    zone: flow.settings.zone,
    region: flow.settings.region,
    ...(choice?.options && {
      options: choice.options.map((option) => ({
        value: String(Array.isArray(option.value) ? option.value[0] : option.value),
        names: [
          optionLabel(option, flow.copy, language),
          ...(option.synonyms?.[language] ?? []),
          ...(option.synonyms?.[language === 'ru' ? 'en' : 'ru'] ?? []),
        ],
      })),
    }),
  };
}
