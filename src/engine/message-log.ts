import type { MessageRow, TurnRows } from './turn-rows.ts';
import type { LoadedConversation } from './turn-store.ts';

/** The messages of one conversation while a batch is computed, numbered on. Leaves rows, writes nothing. */
export class MessageLog {
  sequence: number;
  /** The message that carries the open question; null while none is open. */
  promptSequence: number | null;
  deliveringBy: string | null;
  /** A person's words came. */
  hasHeard = false;
  /** Something was said, by whomever. */
  hasNews = false;
  readonly #conversationId: string;
  readonly #rows: TurnRows;
  readonly #processId: string;

  constructor(
    { id, sequence, promptSequence, deliveringBy }: LoadedConversation,
    rows: TurnRows,
    processId: string,
  ) {
    this.#conversationId = id;
    this.sequence = sequence;
    this.promptSequence = promptSequence;
    this.deliveringBy = deliveringBy;
    this.#rows = rows;
    this.#processId = processId;
  }

  /** Keeps a message from the person and returns its sequence. */
  hear(
    message: Pick<MessageRow, 'kind' | 'text' | 'platformId'> & { content?: MessageRow['content'] },
  ): number {
    this.hasHeard = true;
    this.#keep({ direction: 'in', content: null, state: 'received', ...message });
    return this.sequence;
  }

  /** Keeps a message to the person and returns its sequence; it is ours to send unless another process is sending. */
  send(kind: string, text: string, content: MessageRow['content']): number {
    const isOurs = this.deliveringBy === null || this.deliveringBy === this.#processId;
    if (isOurs) this.deliveringBy = this.#processId;
    const state = isOurs ? 'sending' : 'queued';
    this.#keep({ direction: 'out', kind, text, content, state, platformId: null });
    return this.sequence;
  }

  /** Keeps what would have been sent to somebody who is not written to any more, and returns its sequence. */
  withhold(content: MessageRow['content']): number {
    this.#keep({ direction: 'out', kind: 'say', text: '', content, state: 'failed', platformId: null });
    return this.sequence;
  }

  #keep(message: Omit<MessageRow, 'conversationId' | 'sequence'>): void {
    this.sequence += 1;
    this.hasNews = true;
    this.#rows.messages.push({
      conversationId: this.#conversationId,
      sequence: this.sequence,
      ...message,
    });
  }
}
