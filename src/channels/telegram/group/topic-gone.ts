import { isRefusal } from '../edit-text.ts';

/** Whether Telegram refused because somebody removed or closed the topic. */
export function isTopicGone(error: unknown): boolean {
  return ['message thread not found', 'TOPIC_CLOSED', 'TOPIC_DELETED', 'TOPIC_ID_INVALID'].some((words) =>
    isRefusal(error, words),
  );
}
