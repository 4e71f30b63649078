import type { ReplyScene } from '../flow/reply-scene.ts';
import type { Conversation } from './conversation.ts';

/** What reading a reply needs to know of its conversation. */
export function sceneOf(conversation: Conversation, { now }: { now: Date }): ReplyScene {
  const { flow, context, prompt, isChoosing, isWithHuman } = conversation;
  return { flow, context, prompt, isChoosing, isWithHuman, now };
}
