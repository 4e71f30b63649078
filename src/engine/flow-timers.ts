import { isDeskTimer } from './desk-record.ts';
import type { TurnRows } from './turn-rows.ts';

/** The timers of a conversation's flow while a batch is computed. Leaves rows, writes nothing. */
export class FlowTimers {
  readonly #conversationId: string;
  readonly #rows: TurnRows;
  readonly #now: Date;

  constructor(conversationId: string, rows: TurnRows, now: Date) {
    this.#conversationId = conversationId;
    this.#rows = rows;
    this.#now = now;
  }

  set({ id, delay, event }: { id: string; delay: number; event: { type: string } }): void {
    const dueAt = new Date(this.#now.getTime() + delay);
    this.#rows.timersSet.push({ conversationId: this.#conversationId, key: id, event: event.type, dueAt });
  }

  clear(key: string): void {
    const conversationId = this.#conversationId;
    const { timersSet, timersCleared } = this.#rows;
    const set = timersSet.findIndex((timer) => timer.conversationId === conversationId && timer.key === key);
    if (set >= 0) timersSet.splice(set, 1);
    timersCleared.push({ conversationId, key });
  }

  /** All, also what was set in this batch; at the sales desk the lead goes on. */
  end(): void {
    const { timersSet, timersEnded } = this.#rows;
    const kept = timersSet.filter(
      ({ conversationId, key }) => conversationId !== this.#conversationId || isDeskTimer(key),
    );
    timersSet.splice(0, timersSet.length, ...kept);
    timersEnded.push(this.#conversationId);
  }
}
