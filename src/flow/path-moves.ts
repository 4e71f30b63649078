import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { AnswerKind } from '../answers/reading.ts';
import type { Deal } from '../domain/deal.ts';
import { dealChanges } from '../domain/deal-changes.ts';
import { doneBy, promptIn, statesOf, waysOf } from './chart.ts';
import type { FlowContext } from './flow-context.ts';
import type { FlowEvent, FlowHappening } from './flow-event.ts';
import { optionLabel } from './option.ts';
import { type DealStep, dealSteps } from './path-outcomes.ts';
import type { Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';
import { readPress } from './read-press.ts';
import { readReply } from './read-reply.ts';
import type { ReplyScene } from './reply-scene.ts';
import { promptWith } from './shown-prompt.ts';
import { type JudgeParams, judgeAnswers } from './vocabulary.ts';

/** Something that can be done to a conversation from outside. */
export type PathStep =
  | { type: 'reply'; text: string }
  /** The button of the open prompt with this number, from 0. */
  | { type: 'press'; option: number }
  | { type: 'command'; name: 'human' | 'stop' | 'change' | 'delete' | 'back' | 'language' }
  /** The conversation's next timer fires. */
  | { type: 'silence' }
  | { type: 'attachment' }
  | { type: 'reachable'; reachable: boolean }
  /** Sales do something about the deal. */
  | { type: 'deal'; what: DealStep }
  /** Sales say that what was complained of is put right. */
  | { type: 'seenTo' };

export interface Move {
  step: PathStep;
  event: FlowHappening | { type: `xstate.after.${string}` };
  /** How the step strays from the straight way, which is a person who answers and qualifies; null when it doesn't. */
  stray: string | null;
  /** What becomes of the deal by it. */
  deal?: Partial<Deal>;
}

/**
 * The moves worth making from where a conversation stands, one for each way in which the flow could go on: a reply
 * for each verdict or state that it leads to, one that is not known, unclear or ambiguous, silence, each command, and
 * what sales can do about the deal. Of several answers that fit the straight way takes that whose button is preferred.
 */
export function pathMoves(
  flow: RunnableFlow,
  snapshot: AnyMachineSnapshot,
  now: Date,
  prefers: readonly string[] = [],
): Move[] {
  if (snapshot.status !== 'active') return [];
  const prompt = promptOf(snapshot);
  const isChoosing = variantAsked(snapshot) === 'choose';
  const scene: ReplyScene = { flow, context: snapshot.context, prompt, isChoosing, now };
  const answers = prompt ? answerMoves(prompt, scene, snapshot, prefers) : freeMoves(scene, snapshot);
  const silence = silenceMove(snapshot, prompt !== null);
  const strays: Move[] = [
    { step: { type: 'command', name: 'human' }, event: { type: 'human' }, stray: 'human' },
    { step: { type: 'command', name: 'stop' }, event: { type: 'stop' }, stray: 'stop' },
    { step: { type: 'command', name: 'change' }, event: { type: 'change' }, stray: 'change' },
    { step: { type: 'command', name: 'delete' }, event: { type: 'erase' }, stray: 'erase' },
    { step: { type: 'command', name: 'back' }, event: { type: 'back' }, stray: 'back' },
    { step: { type: 'reachable', reachable: false }, event: { type: 'blocked' }, stray: 'blocked' },
    { step: { type: 'reachable', reachable: true }, event: { type: 'unblocked' }, stray: 'unblocked' },
  ];
  const dealings = [...dealMoves(snapshot, now), ...complaintMoves(snapshot, now)];
  const refusal = readReply(REFUSAL, scene);
  if (refusal.type === 'refused')
    strays.push({ step: { type: 'reply', text: REFUSAL }, event: refusal, stray: 'refused' });
  const objection = readReply(OBJECTION, scene);
  if (objection.type === 'objected')
    strays.push({ step: { type: 'reply', text: OBJECTION }, event: objection, stray: 'objected' });
  const isLedOn = dealings.some(({ stray }) => stray === null);
  const besides = answers.map((move) => ({ ...move, stray: move.stray ?? 'answered' }));
  return [...(isLedOn ? besides : answers), ...(silence ? [silence] : []), ...strays, ...dealings];
}

/** What leads the deal on is the straight way: then no answer is. */
function dealMoves(snapshot: AnyMachineSnapshot, now: Date): Move[] {
  if (!snapshot.can({ type: 'dealChanged', at: now.toISOString() })) return [];
  const { deal } = snapshot.context as FlowContext;
  const onwards = deal?.contract ? 'won' : 'came';
  return dealSteps(deal, now).map(([what, change]) => ({
    step: { type: 'deal', what },
    event: { type: 'dealChanged', changes: deal ? dealChanges(deal, { ...deal, ...change }) : [] },
    stray: what === onwards ? null : what,
    deal: change,
  }));
}

function complaintMoves(snapshot: AnyMachineSnapshot, now: Date): Move[] {
  const event: Move['event'] = { type: 'complaintSeenTo' };
  if (!snapshot.can({ ...event, at: now.toISOString() })) return [];
  return [{ step: { type: 'seenTo' }, event, stray: 'seen to' }];
}

/** Asides change nothing but the words: one of each is enough for all paths. */
export const ASIDES: Move[] = [
  { step: { type: 'attachment' }, event: { type: 'attached', kind: 'photo' }, stray: 'aside' },
  {
    step: { type: 'command', name: 'language' },
    event: { type: 'language', language: 'en' },
    stray: 'aside',
  },
  {
    step: { type: 'command', name: 'language' },
    event: { type: 'language', language: 'ru' },
    stray: 'aside',
  },
];

/** What an answer leads to by itself: `fits`, `unknown`, or the verdict that it settles. */
export function classOf(flow: RunnableFlow, key: string, answers: FlowContext['answers'], now: Date): string {
  const answer = answers[key];
  const params = judgeParams(flow.machine);
  if (!answer || answer.value === null) return 'unknown';
  if (!params) return 'fits';
  const verdict = judgeAnswers({ [key]: answer }, params, now.toISOString());
  const settles = 'reason' in verdict && verdict.reason !== 'score';
  return settles ? `${verdict.kind}/${verdict.reason}` : 'fits';
}

const SAMPLES: Partial<Record<AnswerKind, string>> = {
  money: '300 тысяч',
  when: 'через месяц',
  people: '60 человек',
  authority: 'решаю сам',
  assent: 'да',
  rating: '9',
  contact: '+7 921 555-12-34',
  phone: '+7 921 555-12-34',
  email: 'vera@example.com',
  text: 'Расскажу при встрече.',
};
/** Where nothing is asked, a bare number says nothing. */
const FREE_SAMPLES: Partial<Record<AnswerKind, string>> = { rating: 'оценка 9' };
const AMBIGUOUS: Partial<Record<AnswerKind, string>> = { money: '5000', rating: '7 или 8' };
const UNCLEAR = 'мммм';
/** Read only where a flow asks for the reason. */
const REFUSAL = 'мы передумали';
/** Read only where an offer is decided on. */
const OBJECTION = 'дорого';
const UNSURE = 'не знаю';

function answerMoves(
  prompt: Prompt,
  scene: ReplyScene,
  snapshot: AnyMachineSnapshot,
  prefers: readonly string[],
): Move[] {
  const known = snapshot.context as FlowContext;
  const byClass = new Map<string, Move & { score: number }>();
  let first: string | null = null;
  for (const step of replySteps(prompt, scene, snapshot)) {
    const event = eventOf(step, scene);
    if (event?.type !== 'answered') continue;
    const answer = event.readings[prompt.key];
    if (!answer) continue;
    const isSteering = prompt.passing === true || prompt.kind === 'assent';
    const leadsTo = placeAfter(event, scene, snapshot);
    first ??= leadsTo;
    const kind = isSteering
      ? String(answer.value)
      : classOf(scene.flow, prompt.key, { ...known.answers, ...event.readings }, scene.now);
    const stray = kind === 'fits' && leadsTo !== first ? String(answer.raw) : kind;
    const score = isSteering ? -byClass.size : scoreOf(prompt.key, event.readings, scene);
    const key = isSteering ? kind : `${kind} ${leadsTo}`;
    const before = byClass.get(key);
    if (!before || before.score < score) byClass.set(key, { step, event, stray, score });
  }
  const isPreferred = ({ event }: Move) =>
    event.type === 'answered' && prefers.includes(event.readings[prompt.key]?.raw ?? '');
  const ranked = [...byClass.values()].sort((a, b) => rank(b) - rank(a));
  const [straight, ...others] = ranked.sort((a, b) => Number(isPreferred(b)) - Number(isPreferred(a)));
  const words = [
    { text: UNCLEAR, type: 'unclear' },
    { text: AMBIGUOUS[prompt.kind] ?? UNCLEAR, type: 'ambiguous' },
    { text: 'не хочу', type: 'declined' },
    { text: 'потом', type: 'declined' },
  ].flatMap(({ text, type }): Move[] => {
    const event = readReply(text, scene);
    const stray = type === 'declined' ? text : type;
    return event.type === type ? [{ step: { type: 'reply', text }, event, stray }] : [];
  });
  const answers = [...(straight ? [{ ...straight, stray: null }] : []), ...others];
  return [...answers.map(({ step, event, stray }) => ({ step, event, stray })), ...words];
}

/** Answers that fit come first, then the better ones. */
function rank({ stray, score }: Move & { score: number }): number {
  return stray === 'fits' ? 1_000 + score : score;
}

function scoreOf(key: string, readings: FlowContext['answers'], { flow, now }: ReplyScene): number {
  const params = judgeParams(flow.machine);
  const answer = readings[key];
  return params && answer ? judgeAnswers({ [key]: answer }, params, now.toISOString()).score : 0;
}

/** Every way in which the open question can be answered: by each of its buttons, or by words where there are none. */
function replySteps(prompt: Prompt, { flow, context }: ReplyScene, snapshot: AnyMachineSnapshot): PathStep[] {
  const press = (_: unknown, option: number): PathStep => ({ type: 'press', option });
  const variant = variantAsked(snapshot);
  if (variant === 'clarify') return context.candidates.map(press);
  const options = prompt.options ?? [];
  // Of a state that does not ask itself, other buttons may lie before them.
  const areShown = variant !== undefined && (prompt.offer === 'first' || variant === 'choose');
  const ready = areShown
    ? options.map(press)
    : options.map((option): PathStep => {
        return { type: 'reply', text: optionLabel(option, flow.copy, context.language) };
      });
  const sample = options.length === 0 ? SAMPLES[prompt.kind] : undefined;
  const words = [...(sample ? [sample] : []), ...(prompt.mayBeUnknown ? [UNSURE] : [])];
  return [...ready, ...words.map((text): PathStep => ({ type: 'reply', text }))];
}

/** Replies where nothing is asked: words that answer something after all, by where they lead, and words that don't. */
function freeMoves(scene: ReplyScene, snapshot: AnyMachineSnapshot): Move[] {
  const texts = scene.flow.prompts
    .filter(({ passing }) => !passing)
    .map(({ kind }) => FREE_SAMPLES[kind] ?? SAMPLES[kind] ?? UNCLEAR);
  const byPlace = new Map<string, Move>();
  for (const text of new Set([...texts, UNCLEAR])) {
    const event = readReply(text, scene);
    if (event.type !== 'answered' && event.type !== 'unclear') continue;
    const leadsTo = event.type === 'answered' ? placeAfter(event, scene, snapshot) : '';
    const key = `${event.type} ${leadsTo}`;
    if (!byPlace.has(key))
      byPlace.set(key, { step: { type: 'reply', text }, event, stray: `free ${event.type}` });
  }
  return [...byPlace.values()];
}

/** Where an answer leads, before anything is done of what is requested there. */
function placeAfter(event: FlowHappening, { flow, now }: ReplyScene, snapshot: AnyMachineSnapshot): string {
  const { snapshot: next } = flow.steps.step(snapshot, { ...event, at: now.toISOString() } as FlowEvent);
  return JSON.stringify(next.value);
}

function eventOf(step: PathStep, scene: ReplyScene): FlowHappening | null {
  if (step.type === 'reply') return readReply(step.text, scene);
  return step.type === 'press' ? readPress(step.option, scene) : null;
}

/** Where something is asked silence strays; where nothing is, it is what is waited for. */
function silenceMove({ _nodes }: AnyMachineSnapshot, isAsked: boolean): Move | null {
  const timer = _nodes.flatMap(waysOf).find(({ delay }) => delay !== null);
  if (!timer) return null;
  const event = { type: timer.event as `xstate.after.${string}` };
  return { step: { type: 'silence' }, event, stray: isAsked ? 'silence' : null };
}

/** Whether a question is open. */
export function isAsking(snapshot: AnyMachineSnapshot): boolean {
  return promptOf(snapshot) !== null;
}

function promptOf({ _nodes, context }: AnyMachineSnapshot): Prompt | null {
  const prompt = _nodes.map(promptIn).find((open) => open !== null);
  return prompt ? promptWith(prompt, context as FlowContext) : null;
}

function variantAsked({ _nodes }: AnyMachineSnapshot): unknown {
  return _nodes.flatMap(doneBy).find(({ type }) => type === 'ask')?.params.variant;
}

const judging = new WeakMap<AnyStateMachine, JudgeParams | null>();

function judgeParams(machine: AnyStateMachine): JudgeParams | null {
  let params = judging.get(machine);
  if (params === undefined) {
    const words = statesOf(machine).flatMap(doneBy);
    const word = words.find(({ type }) => type === 'judge');
    params = word ? (word.params as unknown as JudgeParams) : null;
    judging.set(machine, params);
  }
  return params;
}
