import { shownPhone } from '../domain/shown-phone.ts';
import { readSharedContact } from '../flow/read-press.ts';
import { readReply } from '../flow/read-reply.ts';
import type { Conversation } from './conversation.ts';
import type { Hearing } from './hear.ts';
import type { Inbound } from './inbound.ts';
import { sceneOf } from './scene-of.ts';

/**
 * Takes what came from a person who talks with a salesperson: it is theirs to read, and the flow hears no more of it
 * than answers that are given anew. False for what only the flow does: to stop, to erase, to speak another language, a block.
 */
export function hearForHuman(
  what: Inbound['what'],
  conversation: Conversation,
  { edited, rows, tools }: Hearing,
): boolean {
  const passOn = (message: Parameters<Conversation['hear']>[0]) => {
    const heard = conversation.hear(message);
    conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
    return heard;
  };
  switch (what.type) {
    case 'text': {
      const scene = sceneOf(conversation, tools);
      const reading = readReply(what.text, scene);
      if (reading.type === 'stop' || reading.type === 'erase') return leaveToBot(conversation);
      const heard = passOn({ kind: 'text', text: what.text, platformId: what.platformId ?? null });
      if (reading.type === 'human' && reading.isComplaint) conversation.happensAtDesk({ type: 'complained' });
      // A correction changes the card; what the flow would say to it is not said. What would answer the bot's open
      // question is said to the salesperson.
      if (reading.type === 'answered') {
        const { [scene.prompt?.key ?? '']: _said, ...readings } = reading.readings;
        if (Object.keys(readings).length > 0) conversation.receive({ type: 'answered', readings }, heard);
      }
      return true;
    }
    case 'contact': {
      const text = [what.name, shownPhone(what.phone)].filter(Boolean).join(', ');
      const heard = passOn({ kind: 'contact', text, platformId: what.platformId ?? null });
      const contact = { phone: what.phone, ...(what.name !== undefined && { name: what.name }) };
      conversation.receive(readSharedContact(contact, sceneOf(conversation, tools)), heard);
      return true;
    }
    case 'attachment':
      passOn({
        kind: what.kind,
        text: what.caption ?? '',
        platformId: what.platformId ?? null,
        content: { reference: what.reference },
      });
      return true;
    case 'edit':
      if (!edited) passOn({ kind: 'edit', text: what.text, platformId: null });
      else {
        rows.editedMessages.push({
          conversationId: conversation.id,
          sequence: edited.sequence,
          text: what.text,
        });
        conversation.showEdited(edited.sequence);
      }
      return true;
    case 'command':
      if (what.name === 'stop' || what.name === 'delete' || what.name === 'language')
        return leaveToBot(conversation);
      passOn({ kind: 'command', text: `/${what.name}`, platformId: null });
      return true;
    case 'start':
      passOn({ kind: 'command', text: '/start', platformId: null });
      return true;
    case 'press':
      // A button of the bot's that still stands counts; what the bot would say to it is not said.
      return false;
    case 'hungUp':
    case 'reachable':
      return false;
  }
}

/** They asked for what only the bot does, so it may answer that. */
function leaveToBot(conversation: Conversation): false {
  conversation.happensAtDesk({ type: 'prospectCommanded' });
  return false;
}
