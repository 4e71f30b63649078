import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChatMessage } from './chat-contract.ts';
import type { Stored } from './ports.ts';

interface FilePoint {
  conversationId: string;
  sequence: number;
}

/** The addresses of the files of messages. They cannot be guessed, so they need no sign-in: an image has none. */
export interface FileAddresses {
  withAddress<Message extends Stored<ChatMessage>>(
    message: Message,
    point: FilePoint,
  ): Omit<Message, 'file'> & Pick<ChatMessage, 'file'>;
  /** Compares in constant time. */
  isSigned(point: FilePoint, signature: string): boolean;
}

/** Addresses last as long as the admin token does. */
export function fileAddresses(token: string): FileAddresses {
  const key = createHmac('sha256', token).update('hourglass file addresses').digest();
  const sign = ({ conversationId, sequence }: FilePoint) =>
    createHmac('sha256', key).update(`${conversationId}/${sequence}`).digest();
  return {
    withAddress({ file, ...message }, point) {
      if (!file) return message;
      const { conversationId, sequence } = point;
      const url = `/files/${conversationId}/${sequence}/${sign(point).toString('base64url')}`;
      return { ...message, file: { ...file, url } };
    },
    isSigned(point, signature) {
      const given = Buffer.from(signature, 'base64url');
      const right = sign(point);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
