import type { DeskStanding } from '../desk/standing.ts';
import type { Deal } from '../domain/deal.ts';
import { addWorkingMinutes } from '../domain/working-hours.ts';
import type { Effect, Outcome } from '../flow/effect.ts';
import type { FlowContext } from '../flow/flow-context.ts';
import { type Answered, answerValue, type Json } from '../flow/prompt.ts';
import type { RunnableFlow } from '../flow/published-flow.ts';
import { changeComplaint } from './complaint-rows.ts';
import type { LeadRecord } from './lead-record.ts';
import { outcomeAfter } from './outcome-after.ts';
import type { TurnRows } from './turn-rows.ts';
import type { LoadedPerson } from './turn-store.ts';

/** What of a flow's effects becomes rows; what is said and requested is the conversation's own. */
export type KeptEffect = Exclude<Effect, { type: 'ask' | 'repeat' | 'say' | 'show' | 'request' }>;

/** The moment at which an effect was asked for. */
export interface EffectScene {
  context: FlowContext;
  /** The answers that the event gave. */
  readings: Record<string, Answered>;
  step: string;
  /** The sequence of the message that said it; null when none did. */
  heard: number | null;
  isComplaint: boolean;
  /** What they said that the effect comes of. */
  words: string | null;
}

interface EffectParts {
  person: LoadedPerson;
  conversationId: string;
  flow(): RunnableFlow;
  lead: LeadRecord;
  deal(): Deal | null;
  /** Whether one is open at the desk. */
  complaint(): DeskStanding['complaint'];
}

/** Turns the effects of one conversation into rows. Nothing is written here. */
export class EffectRows {
  outcome: string | null;
  readonly #person: LoadedPerson;
  readonly #conversationId: string;
  readonly #parts: EffectParts;
  readonly #lead: LeadRecord;
  readonly #rows: TurnRows;
  readonly #newId: () => string;
  readonly #now: Date;

  constructor(
    parts: EffectParts,
    outcome: string | null,
    rows: TurnRows,
    { newId, now }: { newId(): string; now: Date },
  ) {
    this.#person = parts.person;
    this.#conversationId = parts.conversationId;
    this.#parts = parts;
    this.#now = now;
    this.#lead = parts.lead;
    this.outcome = outcome;
    this.#rows = rows;
    this.#newId = newId;
  }

  carryOut(effect: KeptEffect, scene: EffectScene): void {
    const conversationId = this.#conversationId;
    const { identityId } = this.#person;
    switch (effect.type) {
      case 'record':
        for (const [key, answered] of Object.entries(scene.readings))
          if (key !== effect.params.except) this.#record(key, answered, scene);
        // Sales see what is answered after they got the lead.
        if (scene.context.handedOff && Object.keys(scene.readings).length > 0) this.#handOff(null, scene);
        break;
      case 'consent':
        this.#consent(effect.params, scene);
        break;
      case 'fact':
        this.#lead.fact(
          effect.params.name,
          effect.params.with === 'verdict' ? { verdict: verdictOf(scene) } : {},
        );
        break;
      case 'handOff':
        this.#handOff(reasonOf(effect.params.reason, scene), scene);
        this.#lead.fact('lead.handed-off', { reason: reasonOf(effect.params.reason, scene) });
        this.#keepContact(scene);
        break;
      case 'noteQuestion':
        this.#lead.fact('question.asked', { sequence: scene.heard });
        break;
      case 'refreshCard':
        if (!scene.context.handedOff) break;
        this.#handOff(null, scene);
        this.#lead.judge(scene.context.verdict);
        break;
      case 'discard':
        this.#rows.discards.push({ conversationId, identityId });
        break;
      case 'conclude':
        this.conclude(effect.params.outcome);
        if (scene.context.verdict?.kind === effect.params.outcome) this.#lead.judge(scene.context.verdict);
        break;
      case 'score':
        this.#score(scene);
        break;
      case 'complain':
        this.#complain(scene);
        break;
      case 'settleComplaint': {
        const { solved } = effect.params;
        changeComplaint(this.#rows, conversationId, { status: solved ? 'solved' : 'unsolved' });
        if (this.#parts.complaint() === 'nothing')
          this.#lead.fact(solved ? 'complaint.solved' : 'complaint.unsolved', {});
        break;
      }
      case 'openComplaint':
        this.#openComplaint(scene);
        break;
      case 'reopenComplaint':
        changeComplaint(this.#rows, conversationId, { status: 'open', dueAt: this.solveBy });
        this.#handOff('complaint', scene);
        break;
      case 'withdrawComplaint':
        if (this.#parts.complaint() !== 'nothing')
          changeComplaint(this.#rows, conversationId, { status: 'withdrawn' });
        break;
      case 'review':
        this.#review(scene);
        break;
      case 'loseDeal': {
        const reason = scene.context.answers.refusal;
        this.#lead.fact('deal.lost', {
          reason: answerValue(reason, 'refusal') ?? 'other',
          words: reason?.raw ?? '',
          step: scene.context.refusedAt ?? scene.step,
        });
        break;
      }
      case 'tellSales':
        break;
      case 'erase':
        this.#rows.erasures.push({ identityId });
        break;
    }
  }

  conclude(outcome: Outcome): void {
    this.outcome = outcomeAfter(this.outcome, outcome);
  }

  #record(key: string, answered: Answered, scene: EffectScene): void {
    this.#rows.answers.push({
      ...answered,
      id: this.#newId(),
      leadId: this.#person.leadId,
      conversationId: this.#conversationId,
      key,
      step: scene.step,
      flowVersionId: this.#parts.flow().id,
      messageSequence: scene.heard,
    });
    this.#lead.fact('answer.recorded', { key, kind: answered.kind, step: scene.step });
    if (!answerValue(answered, 'contact')) return;
    this.#lead.fact('contact.left', {});
    this.#keepContact(scene);
  }

  #consent(params: Extract<Effect, { type: 'consent' }>['params'], scene: EffectScene): void {
    this.#rows.consents.push({
      id: this.#newId(),
      leadId: this.#person.leadId,
      conversationId: this.#conversationId,
      ...params,
      language: scene.context.language,
      raw: scene.readings.consent?.raw ?? '',
    });
    if (params.granted) {
      this.#lead.introduce();
      this.#keepContact(scene);
    }
    this.#lead.fact(params.granted ? 'consent.granted' : 'consent.withheld', {
      version: params.textVersion,
    });
  }

  /** A contact is the lead's, and joins leads, once they agreed to that or asked for somebody to write to them. */
  #keepContact({ context: { answers, handedOff } }: EffectScene): void {
    const isAsked = this.#parts
      .flow()
      .prompts.some(({ key, kind }) => key === 'consent' && kind === 'assent');
    const mayKeep = !isAsked || handedOff || answerValue(answers.consent, 'assent') === 'yes';
    const contact = answerValue(answers.contact, 'contact');
    if (!contact || !mayKeep) return;
    const { name = null, phone = null, email = null } = contact;
    this.#lead.change({ name, phone, email });
  }

  #score({ context: { answers } }: EffectScene): void {
    const given = answerValue(answers.score, 'rating');
    if (!given) return;
    const comment = answers.scoreReason?.raw ?? given.comment;
    this.#rows.scores.push({ conversationId: this.#conversationId, score: given.score, comment });
    this.#lead.fact('score.given', { score: given.score });
  }

  /** By when a complaint that comes now is to be solved. */
  get solveBy(): Date {
    const { complaintMinutes = DAY_MINUTES, hours } = this.#parts.flow().settings;
    return addWorkingMinutes(this.#now, complaintMinutes, hours) ?? this.#now;
  }

  /** One is enough: what is said later goes with it. */
  #openComplaint(scene: EffectScene): void {
    const words = complaintOf(scene.context.answers);
    if (this.#parts.complaint() !== 'nothing') {
      changeComplaint(this.#rows, this.#conversationId, { words });
      return;
    }
    this.#keepComplaint(words);
    this.#handOff('complaint', scene);
    this.#lead.fact('lead.handed-off', { reason: 'complaint' });
  }

  #complain({ context: { answers }, words }: EffectScene): void {
    this.#keepComplaint(answers.scoreReason?.raw ?? words ?? '');
  }

  #keepComplaint(words: string): void {
    const deal = this.#parts.deal();
    this.#rows.complaints.push({
      id: this.#newId(),
      leadId: this.#person.leadId,
      dealId: deal?.id ?? null,
      conversationId: this.#conversationId,
      words,
      rep: deal?.rep ?? null,
      dueAt: this.solveBy,
      status: 'open',
    });
  }

  #review({ context: { answers } }: EffectScene): void {
    const permission = answerValue(answers.permission, 'choice')?.[0] ?? 'none';
    this.#rows.reviews.push({
      id: this.#newId(),
      leadId: this.#person.leadId,
      dealId: this.#parts.deal()?.id ?? null,
      conversationId: this.#conversationId,
      text: answers.review?.raw ?? '',
      caseFacts: answers.caseFacts?.raw ?? null,
      permission,
    });
    this.#lead.fact('feedback.given', {});
    if (permission !== 'none') this.#lead.fact('review.allowed', { permission });
  }

  #handOff(reason: string | null, scene: EffectScene): void {
    this.#rows.handoffs.push({
      id: this.#newId(),
      leadId: this.#person.leadId,
      conversationId: this.#conversationId,
      reason,
      verdict: verdictOf(scene),
    });
  }
}

/** All that they said of it, in the order in which they are asked. */
function complaintOf({ opinion, score, scoreReason }: Record<string, Answered>): string {
  const comment = answerValue(score, 'rating')?.comment;
  const said = [opinion?.raw, comment, scoreReason?.raw].map((words) => words?.trim()).filter(Boolean);
  return [...new Set(said)].join('\n');
}

/** Of working time, for a complaint where the business says nothing. */
const DAY_MINUTES = 8 * 60;

/** A flow knows only that they want a human. */
function reasonOf(reason: string, { isComplaint }: EffectScene): string {
  return reason === 'human' && isComplaint ? 'complaint' : reason;
}

function verdictOf({ context }: EffectScene): Json {
  return context.verdict as Json;
}
