import type { Desk, DeskStep } from '../desk/desk.ts';
import type { DeskEffect } from '../desk/desk-effect.ts';
import type { DeskEvent, DeskHappening } from '../desk/desk-event.ts';
import type { DeskStanding } from '../desk/standing.ts';
import type { Json } from '../flow/prompt.ts';
import type { TurnRows } from './turn-rows.ts';
import type { LoadedDesk } from './turn-store.ts';

/** Timers of the desk stand among those of the conversation under this prefix. */
const PREFIX = 'desk:';

export function isDeskTimer(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The desk's side of a conversation while a batch is computed: where the lead stands, and its timers. */
export class DeskRecord {
  readonly #desk: Desk;
  readonly #conversationId: string;
  readonly #rows: TurnRows;
  readonly #now: Date;
  #kept: Json | null;
  #standing: DeskStanding | null;

  constructor(
    desk: Desk,
    conversationId: string,
    loaded: LoadedDesk | null,
    rows: TurnRows,
    { now }: { now: Date },
  ) {
    this.#desk = desk;
    this.#conversationId = conversationId;
    this.#rows = rows;
    this.#now = now;
    this.#kept = loaded && (loaded.kept ?? desk.asItStood(loaded));
    this.#standing = this.#kept === null ? null : desk.standing(this.#kept);
  }

  /** Null while the lead was not handed over. */
  get standing(): DeskStanding | null {
    return this.#standing;
  }

  /** What comes of it; null when nothing does, as the lead stands. */
  take(happening: DeskHappening | { type: `xstate.after.${string}` }): DeskEffect[] | null {
    const at = this.#now.toISOString();
    const step =
      this.#kept === null
        ? happening.type === 'handedOver'
          ? this.#desk.open({ at, answerBy: happening.answerBy })
          : null
        : this.#desk.step(this.#kept, { ...happening, at } as DeskEvent);
    return step && this.#keep(step);
  }

  #keep({ kept, standing, effects, timersSet, timersCleared }: DeskStep): DeskEffect[] {
    const conversationId = this.#conversationId;
    // Saying something leaves the lead as it stands.
    const isSame = timersSet.length === 0 && timersCleared.length === 0 && sameJson(kept, this.#kept);
    this.#kept = kept;
    this.#standing = standing;
    if (isSame) return effects;
    for (const key of timersCleared) this.#clearTimer(PREFIX + key);
    for (const { key, delayMs, event } of timersSet) {
      const dueAt = new Date(this.#now.getTime() + delayMs);
      this.#rows.timersSet.push({ conversationId, key: PREFIX + key, event, dueAt });
    }
    const standings = this.#rows.standings;
    const before = standings.findIndex((row) => row.conversationId === conversationId);
    standings.splice(before < 0 ? standings.length : before, 1, { conversationId, kept, standing });
    return effects;
  }

  #clearTimer(key: string): void {
    const { timersSet, timersCleared } = this.#rows;
    const set = timersSet.findIndex(
      (timer) => timer.conversationId === this.#conversationId && timer.key === key,
    );
    if (set >= 0) timersSet.splice(set, 1);
    timersCleared.push({ conversationId: this.#conversationId, key });
  }
}

function sameJson(one: Json, other: Json | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
