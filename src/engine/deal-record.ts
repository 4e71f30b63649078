import { type Deal, newDeal } from '../domain/deal.ts';
import { type DealFact, dealAfter, isOver } from '../domain/deal-after.ts';
import { stageAfter } from '../domain/lead-stage.ts';
import type { TurnRows } from './turn-rows.ts';

interface DealParts {
  leadId: string;
  conversationId: string;
  rows: TurnRows;
  now: Date;
  newId(): string;
  /** Told of the deal each time that it is another one, or stands otherwise. */
  changed(deal: Deal): void;
}

/**
 * The deal's side of a conversation while a batch is computed: facts move it on, and a new enquiry after it was over
 * opens the next. Leaves rows, writes nothing.
 */
export class DealRecord {
  #deal: Deal | null;
  readonly #parts: DealParts;

  constructor(deal: Deal | null, parts: DealParts) {
    this.#deal = deal;
    this.#parts = parts;
  }

  get deal(): Deal | null {
    return this.#deal;
  }

  /** A fact was recorded. `stage` is the lead's before it, for those who came before there were deals. */
  note(fact: Omit<DealFact, 'at'>, stage: number): void {
    const at = this.#parts.now.toISOString();
    if (!this.#deal && stageAfter(fact.name, 0) === 0) return;
    const isNew = !this.#deal || (fact.name === BEGINNING && isOver(this.#deal));
    const before =
      isNew || !this.#deal
        ? { ...newDeal(this.#parts.newId(), at), stage: this.#deal ? 0 : Math.min(stage, BEFORE_SALE) }
        : this.#deal;
    const after = dealAfter(before, { ...fact, at });
    if (!isNew && after === before) return;
    if (after.stage !== before.stage || isNew) {
      this.#enter(after, fact.name, at);
    }
    this.#keep(after);
  }

  /** Somebody was handed over before there were deals: it stands as the facts of their talk say, in their order. */
  open(facts: DealFact[], stage: number): void {
    const now = this.#parts.now.toISOString();
    const begins = facts.findLastIndex(({ name }) => name === BEGINNING);
    const ofEnquiry = facts.slice(Math.max(0, begins));
    let deal = newDeal(this.#parts.newId(), ofEnquiry[0]?.at ?? now);
    for (const fact of ofEnquiry) {
      const after = dealAfter(deal, fact);
      if (after.stage !== deal.stage) this.#enter(after, fact.name, fact.at);
      deal = after;
    }
    if (deal.stage === 0) {
      deal = { ...deal, stage: Math.max(1, Math.min(stage, BEFORE_SALE)) };
      this.#enter(deal, HANDED_OVER, now);
    }
    this.#keep(deal);
  }

  /** Goes on with another deal of the same lead, as it stood. */
  takeUp(deal: Deal): void {
    this.#stand(deal);
  }

  /** Something about it has changed that no stage hangs on. */
  change(changes: Partial<Deal>): void {
    if (this.#deal) this.#keep({ ...this.#deal, ...changes });
  }

  #enter({ id, stage }: Deal, fact: string, at: string): void {
    this.#parts.rows.dealStages.push({ dealId: id, stage, fact, at });
  }

  #keep(deal: Deal): void {
    const { leadId, conversationId, rows } = this.#parts;
    this.#stand(deal);
    const row = { leadId, conversationId, deal };
    const before = rows.deals.findIndex((other) => other.deal.id === deal.id);
    rows.deals.splice(before < 0 ? rows.deals.length : before, 1, row);
  }

  #stand(deal: Deal): void {
    this.#deal = deal;
    this.#parts.changed(deal);
  }
}

/** Nobody's new deal begins with the sale of an earlier one. */
const BEFORE_SALE = 4;

/** The fact with which a new enquiry begins. */
const BEGINNING = 'conversation.started';
const HANDED_OVER = 'lead.handed-off';
