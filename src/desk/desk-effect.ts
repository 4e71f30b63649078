import type { FileReference } from '../flow/file-reference.ts';
import type { Json } from '../flow/prompt.ts';
import type { Notice } from './relay-line.ts';

/** What the desk asks the engine to do, as data; written as rows in the commit that decided it. */
export type DeskEffect =
  /** The bot has the floor: what it was about to say is said. */
  | { type: 'speak' }
  /** A text of the copy, said by the bot. */
  | { type: 'say'; copy: 'desk-handed-back' | 'desk-tried-to-reach' | 'desk-came-back' }
  /** A salesperson's words for the customer; of nobody, they are the bot's. */
  | {
      type: 'send';
      text: string;
      by: string | null;
      file?: FileReference;
      source?: { channel: string; message: string };
    }
  /** A file that would be the customer's, who is not written to any more: it is shown under the card. */
  | { type: 'withhold'; file: FileReference }
  /** Other words for what they sent before; `message` is that of its `source`. */
  | { type: 'amend'; message: string; text: string }
  /** What the customer just said is shown under the card. */
  | { type: 'relay' }
  /** Colleagues are told; `whom` are the names of those who are called. */
  | { type: 'notify'; notice: Notice; whom: string[] }
  /** Nobody counts on the customer any more. */
  | { type: 'giveUp' }
  | { type: 'fact'; name: string; data: Json };
