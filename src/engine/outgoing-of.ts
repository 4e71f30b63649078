import type { Language } from '../domain/values.ts';
import type { ChannelName } from './inbound.ts';
import type { Outgoing } from './outgoing.ts';
import type { TurnRows } from './turn-rows.ts';

/** What a committed batch says that this process is to deliver at once, in order. */
export function outgoingOf({ conversations, messages }: TurnRows): Outgoing[] {
  const byId = new Map(conversations.map((row) => [row.id, row]));
  return messages.flatMap((message) => {
    const conversation = byId.get(message.conversationId);
    if (message.state !== 'sending' || !conversation) return [];
    const { settles, reference: _reference, ...content } = message.content ?? {};
    return {
      conversationId: message.conversationId,
      sequence: message.sequence,
      channel: conversation.channel as ChannelName,
      address: conversation.address,
      language: conversation.language as Language,
      content: { ...content, text: message.text },
      ...(settles && { settles }),
    };
  });
}

/** The conversations in which a batch says something that this process is to deliver at once. */
export function spokenIn({ messages }: TurnRows): Set<string> {
  return new Set(
    messages.flatMap(({ state, conversationId }) => (state === 'sending' ? [conversationId] : [])),
  );
}
