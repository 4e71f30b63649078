import { scan } from './scan.ts';

/** What a text wants of the conversation itself; `none` for an ordinary reply. `rest` is what the change is to. */
export type CommandWish =
  | { wish: 'human' | 'stop' | 'complaint' }
  | { wish: 'change'; rest: string }
  | { wish: 'none' };

/** Tells a wish for a human, to stop or to change an answer, and a complaint, from an ordinary reply. */
export function readCommandWish(text: string): CommandWish {
  const { plain } = scan(text);
  if (/ (?:оператор|позовите человека|talk to a (?:person|human)) /.test(plain)) return { wish: 'human' };
  if (/ (?:отстаньте|отпишите|stop|unsubscribe) /.test(plain)) return { wish: 'stop' };
  return { wish: 'none' };
}
