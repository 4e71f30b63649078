import { readFriendsWish } from '../answers/talk/read-friends-wish.ts';
import type { FlowHappening } from './flow-event.ts';
import type { RunnableFlow } from './published-flow.ts';

/** The answer of a customer who asks for their friends or their link, in a flow that has it; null when it is none. */
export function readFriends(
  text: string,
  { prompts }: Pick<RunnableFlow, 'prompts'>,
): Extract<FlowHappening, { type: 'answered' }> | null {
  const prompt = prompts.find(({ key }) => key === 'friends');
  const wish = prompt && readFriendsWish(text);
  if (!prompt || !wish) return null;
  const { key, kind } = prompt;
  return { type: 'answered', readings: { [key]: { kind, value: [wish.what], raw: text } } };
}
