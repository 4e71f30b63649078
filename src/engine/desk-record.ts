import type { Desk, DeskStep } from '../desk/desk.ts';
import type { DeskEffect } from '../desk/desk-effect.ts';
import type { DeskEvent, DeskHappening } from '../desk/desk-event.ts';
import type { DeskStanding } from '../desk/standing.ts';
import type { FileReference } from '../flow/file-reference.ts';
import type { Json } from '../flow/prompt.ts';
import type { LeadRecord } from './lead-record.ts';
import type { MessageRow, RelayRow, TurnRows } from './turn-rows.ts';
import type { LoadedDesk } from './turn-store.ts';

/** Timers of the desk stand among those of the conversation under this prefix. */
const PREFIX = 'desk:';

export function isDeskTimer(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** What the desk needs of its conversation. */
interface DeskParts {
  desk: Desk;
  conversationId: string;
  rows: TurnRows;
  now: Date;
  lead: LeadRecord;
  /** The bot says a text of the copy. */
  say(copy: string): void;
  /** A salesperson's words go out; returns the message's sequence. */
  send(text: string, content: MessageRow['content']): number;
  /** A file that goes nowhere is kept as a message; returns its sequence. */
  withhold(file: FileReference): number;
  /** Nobody counts on them any more. */
  giveUp(): void;
}

/**
 * The sales desk's side of a conversation while a batch is computed: where the lead stands, its timers, and what
 * comes of what happens there. Leaves rows, writes nothing.
 */
export class DeskRecord {
  readonly #parts: DeskParts;
  #kept: Json | null;
  #standing: DeskStanding | null;

  constructor(loaded: LoadedDesk | null, parts: DeskParts) {
    this.#parts = parts;
    this.#kept = loaded && (loaded.kept ?? parts.desk.asItStood(loaded));
    this.#standing = this.#kept === null ? null : parts.desk.standing(this.#kept);
  }

  /** Null while the lead was not handed over. */
  get standing(): DeskStanding | null {
    return this.#standing;
  }

  /** Whether the bot has the floor; while nothing was handed over, it has. */
  get letsBotSpeak(): boolean {
    if (this.#kept === null) return true;
    return this.#step({ type: 'botSpeaks' })?.effects.some(({ type }) => type === 'speak') ?? false;
  }

  /**
   * Lets something happen. `heard` is the sequence of the message that is shown under the card. False when the lead,
   * as it stands, does not take it.
   */
  take(happening: DeskHappening | { type: `xstate.after.${string}` }, heard: number | null = null): boolean {
    const step = this.#step(happening);
    if (!step) return false;
    this.#keep(step);
    for (const effect of step.effects) this.#carryOut(effect, heard);
    return true;
  }

  /** Whether the lead, as it stands, takes it; nothing happens. */
  takes(happening: DeskHappening): boolean {
    return this.#step(happening) !== null;
  }

  /** Whether the bot would say something by it; nothing happens. */
  says(timer: { type: `xstate.after.${string}` }): boolean {
    return this.#step(timer)?.effects.some(({ type }) => type === 'say') ?? false;
  }

  /** A message that the customer changed is changed under the card, too. */
  showEdited(sequence: number): void {
    if (this.#standing) this.#relay('edited', sequence, null);
  }

  #step(happening: DeskHappening | { type: `xstate.after.${string}` }): DeskStep | null {
    const { desk, now } = this.#parts;
    const at = now.toISOString();
    if (this.#kept !== null) return desk.step(this.#kept, { ...happening, at } as DeskEvent);
    if (happening.type !== 'handedOver') return null;
    return desk.open({ at, answerBy: happening.answerBy, isCall: happening.isCall ?? false });
  }

  #keep({ kept, standing, timersSet, timersCleared }: DeskStep): void {
    const { conversationId, rows, now } = this.#parts;
    this.#kept = kept;
    this.#standing = standing;
    for (const key of timersCleared) this.#clearTimer(PREFIX + key);
    for (const { key, delayMs, event } of timersSet) {
      const dueAt = new Date(now.getTime() + delayMs);
      rows.timersSet.push({ conversationId, key: PREFIX + key, event, dueAt });
    }
    const before = rows.standings.findIndex((row) => row.conversationId === conversationId);
    const place = before < 0 ? rows.standings.length : before;
    rows.standings.splice(place, 1, { conversationId, kept, standing });
  }

  #carryOut(effect: DeskEffect, heard: number | null): void {
    const { conversationId, rows, lead, say, send } = this.#parts;
    switch (effect.type) {
      case 'speak':
        break;
      case 'say':
        say(effect.copy);
        break;
      case 'send': {
        const { text, by, file, source } = effect;
        const sequence = send(text, {
          ...(by !== null && { by }),
          ...(file && { file }),
          ...(source && { source }),
        });
        // What was written somewhere else than under the card is shown there.
        if (!source) this.#relay('said', sequence, null);
        break;
      }
      case 'withhold':
        this.#relay('said', this.#parts.withhold(effect.file), null);
        break;
      case 'giveUp':
        this.#parts.giveUp();
        break;
      case 'amend':
        rows.amendments.push({ conversationId, source: effect.message, text: effect.text });
        break;
      case 'relay':
        if (heard !== null) this.#relay('said', heard, null);
        break;
      case 'notify':
        this.#relay('notice', null, { notice: effect.notice, whom: effect.whom } as unknown as Json);
        break;
      case 'fact':
        lead.fact(effect.name, effect.data);
        break;
    }
  }

  #relay(kind: RelayRow['kind'], messageSequence: number | null, content: Json): void {
    const { conversationId, rows } = this.#parts;
    rows.relays.push({ conversationId, kind, messageSequence, content });
  }

  #clearTimer(key: string): void {
    const { conversationId, rows } = this.#parts;
    const set = rows.timersSet.findIndex(
      (timer) => timer.conversationId === conversationId && timer.key === key,
    );
    if (set >= 0) rows.timersSet.splice(set, 1);
    rows.timersCleared.push({ conversationId, key });
  }
}
