import type { Content } from './outgoing.ts';

interface Spoken {
  text: string;
  kind: 'say' | 'ask' | 'nudge';
  content: Omit<Content, 'text'>;
}

/** What one turn says. All of it is one message: fewer interruptions, and one send. */
export class Speech {
  #texts: string[] = [];
  #kind: Spoken['kind'] = 'say';
  #content: Spoken['content'] = {};

  say(text: string): void {
    this.#texts.push(text);
  }

  /** The message carries the open question from here on, with what goes with it. */
  ask(text: string, kind: 'ask' | 'nudge', content: Spoken['content']): void {
    this.say(text);
    this.#kind = kind;
    this.#content = content;
  }

  /** Everything said since it was last taken; null when nothing was. */
  take(): Spoken | null {
    if (this.#texts.length === 0) return null;
    const spoken = { text: this.#texts.join('\n\n'), kind: this.#kind, content: this.#content };
    this.#texts = [];
    this.#kind = 'say';
    this.#content = {};
    return spoken;
  }
}
