import type { AskVariant, Picture } from '../flow/effect.ts';
import { pictureFile } from '../flow/picture-file.ts';
import { renderAsk, renderSay, type Scene } from '../flow/render.ts';
import { buttonToken } from './button-token.ts';
import type { FlowRun } from './flow-run.ts';
import type { MessageLog } from './message-log.ts';
import type { Content } from './outgoing.ts';
import { Speech, type Spoken } from './speech.ts';

interface VoiceParts {
  conversationId: string;
  messages: MessageLog;
  now: Date;
  run(): FlowRun;
  /** Whether the bot has the floor. */
  mayText(): boolean;
}

/** What the bot says in one conversation: gathered while a turn goes on, said as one message at its end. */
export class BotVoice {
  readonly #parts: VoiceParts;
  readonly #speech = new Speech();
  /** To which prompt is answered, what was chosen there, and whether the bot had the floor as the turn began. */
  #turn: {
    settled: number | null;
    prompt: string | undefined;
    chosen: string | null;
    mayText: boolean;
  } | null = null;
  #isSilenced = false;

  constructor(parts: VoiceParts) {
    this.#parts = parts;
  }

  /** A turn begins, unless one is under way. */
  listen(chosen: string | null): void {
    const { messages, run, mayText } = this.#parts;
    this.#turn ??= {
      settled: messages.promptSequence,
      prompt: run().prompt?.key,
      chosen,
      mayText: mayText(),
    };
  }

  say(copy: string): void {
    this.#speech.say(renderSay(copy, this.#scene()));
  }

  /** Says it before what is said already, or as the second of it. */
  putIn(copy: string, where: 'first' | 'second'): void {
    this.#speech.putIn(renderSay(copy, this.#scene()), where);
  }

  /** Asks the open question. */
  ask(variant: AskVariant): void {
    const { run } = this.#parts;
    const { prompt } = run();
    if (!prompt) return;
    const { text, labels, shareContact } = renderAsk(prompt, variant, this.#scene());
    this.#speech.ask(text, variant === 'nudge' ? 'nudge' : 'ask', { labels, shareContact });
  }

  /** Shows a picture with what is said in this turn. */
  show(picture: Picture): void {
    const file = pictureFile(picture, this.#scene());
    if (file) this.#speech.show(file);
  }

  /** While it is silenced, what is said is dropped. */
  silence(isSilenced: boolean): void {
    this.#isSilenced = isSilenced;
  }

  /**
   * The turn is over: what was gathered becomes a message, unless a human has the floor; then the desk has no way to
   * take it, and nothing is written.
   */
  speak(): void {
    const { messages, run, mayText: hasFloor } = this.#parts;
    const turn = this.#turn;
    const { settled, chosen, mayText } = turn ?? { settled: null, chosen: null, mayText: hasFloor() };
    this.#turn = null;
    const spoken = this.#speech.take();
    // Another question is open that was not asked now: the buttons before them belong to the one before.
    const isAnother = turn !== null && run().prompt?.key !== turn.prompt;
    if (isAnother && (!spoken || spoken.kind === 'say')) messages.promptSequence = null;
    if (!spoken) return;
    if (!mayText || this.#isSilenced) {
      // A question that was not seen has no buttons: those of the one before mean something else by now.
      if (spoken.kind !== 'say') messages.promptSequence = null;
      return;
    }
    // Buttons can be taken away from under words, but not from under a picture on every platform.
    const caption = spoken.kind === 'say' && spoken.text ? spoken.files.pop() : undefined;
    for (const file of spoken.files) messages.send('say', '', { file });
    if (!spoken.text) return;
    if (spoken.kind !== 'say') messages.promptSequence = messages.sequence + 1;
    else if (!run().prompt) messages.promptSequence = null;
    const isSettled = settled !== null && settled !== messages.promptSequence;
    messages.send(spoken.kind, spoken.text, {
      ...this.#buttons(spoken),
      ...(caption && { file: caption }),
      ...(isSettled && { settles: { sequence: settled, chosen } }),
    });
  }

  /** A token's sequence is that of the message that bears it: the next one of the conversation. */
  #buttons({ labels, shareContact }: Spoken): Pick<Content, 'buttons' | 'shareContact'> {
    const { conversationId, messages } = this.#parts;
    const buttons = labels.map((label, index) => ({
      token: buttonToken(conversationId, messages.sequence + 1, index),
      label,
    }));
    return {
      ...(buttons.length > 0 && { buttons }),
      ...(shareContact !== null && { shareContact }),
    };
  }

  #scene(): Scene {
    const { run, now } = this.#parts;
    const { flow, context } = run();
    return { flow, context, now };
  }
}
