import type { Verdict } from '../domain/bant.ts';
import { stageAfter } from '../domain/lead-stage.ts';
import type { Json } from '../flow/prompt.ts';
import type { LeadChange, TurnRows } from './turn-rows.ts';
import type { LoadedPerson } from './turn-store.ts';

const SEEN_WITHIN_MS = 60_000;

/**
 * The lead's side of a turn: facts, and what becomes of the lead by them. Leaves rows, writes nothing. `told` hears of
 * each fact, with the stage that the lead stood in before it.
 */
export class LeadRecord {
  readonly #person: LoadedPerson;
  readonly #conversationId: string;
  readonly #rows: TurnRows;
  readonly #tools: { now: Date; newId(): string };
  readonly #told: (name: string, data: Json, stage: number) => void;

  constructor(
    person: LoadedPerson,
    conversationId: string,
    rows: TurnRows,
    tools: { now: Date; newId(): string },
    told: (name: string, data: Json, stage: number) => void,
  ) {
    this.#person = person;
    this.#conversationId = conversationId;
    this.#rows = rows;
    this.#tools = tools;
    this.#told = told;
  }

  fact(name: string, data: Json): void {
    const person = this.#person;
    this.#rows.facts.push({
      id: this.#tools.newId(),
      leadId: person.leadId,
      conversationId: this.#conversationId,
      name,
      data,
    });
    this.#told(name, data, person.stage);
    const stage = stageAfter(name, person.stage);
    if (stage === person.stage) return;
    person.stage = stage;
    this.change({ stage });
  }

  /** The fields that are left out stay as they are. */
  change(change: Partial<Omit<LeadChange, 'id'>>): void {
    const nothing = { name: null, phone: null, email: null, language: null, stage: null, lastSeenAt: null };
    const unjudged = { verdict: null, verdictReason: null, score: null };
    this.#rows.leadChanges.push({ id: this.#person.leadId, ...nothing, ...unjudged, ...change });
  }

  judge(verdict: Verdict | null): void {
    if (!verdict) return;
    this.change({
      verdict: verdict.kind,
      verdictReason: 'reason' in verdict ? verdict.reason : null,
      score: verdict.score,
    });
  }

  /** A name that was dropped with an earlier refusal is known again once they agree. */
  introduce(): void {
    const { identityId, introduced } = this.#person;
    const { displayName = null, username = null } = introduced ?? {};
    if (displayName || username) this.#rows.names.push({ identityId, displayName, username });
  }

  /** To the minute is enough to sort by, and spares a row version a turn. */
  see(): void {
    const { now } = this.#tools;
    if (now.getTime() - this.#person.lastSeenAt.getTime() < SEEN_WITHIN_MS) return;
    this.#person.lastSeenAt = now;
    this.change({ lastSeenAt: now });
  }
}
