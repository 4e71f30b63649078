import { createHash } from 'node:crypto';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { businessHours } from '../domain/hours-of.ts';
import type { Profile } from '../domain/profile.ts';
import { teamOf } from '../domain/team-member.ts';
import type { Language } from '../domain/values.ts';
import type { Taker } from '../domain/who-takes.ts';
import type { WorkingHours } from '../domain/working-hours.ts';
import { type Copybook, type CopySource, copybook } from './copybook.ts';
import { type FlowInput, startingContext } from './flow-context.ts';
import type { FlowEvent } from './flow-event.ts';
import type { Json, Prompt } from './prompt.ts';
import { type StepMachine, stepMachine } from './step-machine.ts';
import { type StateMeta, vocabulary } from './vocabulary.ts';

/** What of the profile a conversation needs while it runs. */
export interface FlowSettings {
  name: Record<Language, string>;
  persona: Record<Language, string>;
  language: Language;
  zone: string;
  region: string;
  currency: string;
  /** Where people may call; absent where nobody answers, and in flows published before it was kept. */
  phone?: string;
  hours: WorkingHours;
  answerMinutes: number;
  /** Who takes which leads, and when, without their names; absent without a team, and in flows published before it was kept. */
  team?: Taker[];
  consent: { version: string; text: Record<Language, string>; link: string };
  /** The keys of the prompts in the order of the flow, which the database does not keep of a statechart. */
  questions?: string[];
  /** Milliseconds; see `FlowContext.pauses`. */
  pauses: number[];
  /** How long after the event the business asks how it was; absent in versions from before it did. */
  afterEventMs?: number;
  /** Working minutes within which a complaint is seen to. */
  complaintMinutes?: number;
  /** How many photos the business shows before the event; absent where it shows none. */
  photos?: number;
}

/** A flow as it is kept in the database: plain data, complete, never changed after it was published. */
export interface PublishedFlow {
  flow: string;
  /** Of everything below; two publications with one hash are one version. */
  hash: string;
  config: Json;
  copy: CopySource;
  settings: FlowSettings;
}

/** A published flow, ready to run. */
export interface RunnableFlow {
  id: string;
  flow: string;
  machine: AnyStateMachine;
  steps: StepMachine<FlowInput, FlowEvent>;
  prompts: Prompt[];
  copy: Copybook;
  settings: FlowSettings;
}

const nobody: FlowInput = { language: 'en', known: {}, opening: {}, pauses: [] };

/** Freezes a statechart with its copy and settings as data. The same input has the same hash. */
export function publish(machine: AnyStateMachine, copy: CopySource, given: FlowSettings): PublishedFlow {
  const settings = { ...given, questions: promptsOf(machine.root).map(({ key }) => key) };
  const config = JSON.parse(JSON.stringify(machine.config)) as Json;
  const hash = createHash('sha256')
    .update(JSON.stringify([config, copy, settings]))
    .digest('hex');
  return { flow: machine.id, hash, config, copy, settings };
}

/**
 * Makes a published flow run again, with the vocabulary's present meaning of its words. A text that it never had,
 * because the product did not say it then, is taken from `otherwise`.
 */
export function revive(
  id: string,
  { flow, config, copy, settings }: PublishedFlow,
  otherwise?: CopySource,
): RunnableFlow {
  const machine = vocabulary.createMachine({ ...(config as object), context: startingContext });
  return {
    id,
    flow,
    machine,
    steps: stepMachine<FlowInput, FlowEvent>(machine, nobody),
    prompts: inOrder(promptsOf(machine.root), settings.questions ?? []),
    copy: copybook(copy, otherwise),
    settings,
  };
}

function inOrder(prompts: Prompt[], keys: string[]): Prompt[] {
  const placeOf = ({ key }: Prompt) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return prompts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function promptsOf(node: AnyStateNode): Prompt[] {
  const { prompt, alsoReads = [] } = (node.meta ?? {}) as StateMeta;
  return [...(prompt ? [prompt] : []), ...Object.values(node.states).flatMap(promptsOf), ...alsoReads];
}

/** Events are reckoned from the noon of their day. */
const DAY_END_MS = 12 * 3_600_000;

/** What a flow runs by; `flow` is its name, since each has reminders of its own. */
export function flowSettings(profile: Profile, flow = 'qualification'): FlowSettings {
  const { business, hours, consent, qualification, presale, postsale } = profile;
  const silence = { presale, postsale, referral: postsale }[flow] ?? qualification;
  const team = teamOf(profile).map(({ rules, isChief, hours }): Taker => ({ rules, isChief, hours }));
  return {
    name: business.name,
    persona: business.persona,
    language: business.language,
    zone: business.zone,
    region: business.region,
    currency: business.currency,
    ...(business.phone !== undefined && { phone: business.phone }),
    hours: businessHours(profile),
    answerMinutes: hours.answerMinutes,
    ...(team.length > 0 && { team }),
    consent,
    pauses: [...silence.nudges, silence.silentAfter].map(({ ms }) => ms),
    afterEventMs: profile.postsale.askAfter.ms + DAY_END_MS,
    complaintMinutes: profile.postsale.complaintMinutes,
    ...(postsale.photos.length > 0 && { photos: postsale.photos.length }),
  };
}
