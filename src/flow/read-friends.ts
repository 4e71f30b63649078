import { readFriendsTalk } from '../answers/talk/read-friends-talk.ts';
import { readFriendsWish } from '../answers/talk/read-friends-wish.ts';
import type { FlowHappening } from './flow-event.ts';
import type { RunnableFlow } from './published-flow.ts';

/**
 * What a customer says of their friends and their link, in a flow that has these: which they want to see, that they
 * send it on, or that something is wrong with it. Null when it is none of that.
 */
export function readFriends(
  text: string,
  { prompts }: Pick<RunnableFlow, 'prompts'>,
): Extract<FlowHappening, { type: 'answered' | 'unclear' }> | null {
  const prompt = prompts.find(({ key }) => key === 'friends');
  if (!prompt) return null;
  const talk = readFriendsTalk(text);
  // That is for sales to put right.
  if (talk === 'trouble') return { type: 'unclear', raw: text };
  const value = talk === 'passes-on' ? talk : readFriendsWish(text)?.what;
  if (value === undefined) return null;
  const { key, kind } = prompt;
  return { type: 'answered', readings: { [key]: { kind, value: [value], raw: text } } };
}
