import type { FileReference } from '../flow/file-reference.ts';

export interface Spoken {
  /** Empty when there are only pictures. */
  text: string;
  kind: 'say' | 'ask' | 'nudge';
  /** Of buttons. */
  labels: string[];
  shareContact: string | null;
  /** The pictures that are shown with it. */
  files: FileReference[];
}

/** What one turn says. All words of it are one message: fewer interruptions, and one send. */
export class Speech {
  #texts: string[] = [];
  #files: FileReference[] = [];
  #kind: Spoken['kind'] = 'say';
  #asked: Pick<Spoken, 'labels' | 'shareContact'> = NOTHING_ASKED;

  say(text: string): void {
    this.#texts.push(text);
  }

  /** Before everything else, or after the greeting that is said already. */
  putIn(text: string, where: 'first' | 'second'): void {
    this.#texts.splice(where === 'first' ? 0 : 1, 0, text);
  }

  /** The message carries the open question from here on, with what goes with it. */
  ask(text: string, kind: 'ask' | 'nudge', asked: Pick<Spoken, 'labels' | 'shareContact'>): void {
    this.say(text);
    this.#kind = kind;
    this.#asked = asked;
  }

  show(file: FileReference): void {
    this.#files.push(file);
  }

  /** Everything said since it was last taken; null when nothing was. */
  take(): Spoken | null {
    if (this.#texts.length === 0 && this.#files.length === 0) return null;
    const text = this.#texts.join('\n\n');
    const spoken = { text, kind: this.#kind, files: this.#files, ...this.#asked };
    this.#texts = [];
    this.#files = [];
    this.#kind = 'say';
    this.#asked = NOTHING_ASKED;
    return spoken;
  }
}

const NOTHING_ASKED = { labels: [], shareContact: null };
