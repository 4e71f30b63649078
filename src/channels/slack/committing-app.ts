import { App, type AppOptions } from '@slack/bolt';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/** Slack shows a failure for a press, and repeats an event, when the answer takes longer than three seconds. */
export const PRESS_ACK_WITHIN_MS = 2500;

/**
 * A Bolt app whose answer to Slack means "committed". Bolt itself answers an event before its listeners run;
 * here the answer waits for them, and a listener that fails leaves the event unanswered, so that Slack sends it
 * again. A slow commit is waited for: Slack then repeats the event, and the repeat changes nothing because its
 * `event_id` is the same. A press is never repeated by Slack, so it is answered by its listener after the commit,
 * or at 2.5 s at the latest.
 */
export class CommittingApp extends App {
  readonly #pressAckWithinMs: number;

  constructor(options: AppOptions, pressAckWithinMs: number) {
    super(options);
    this.#pressAckWithinMs = pressAckWithinMs;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (event.body.type === 'event_callback') {
      await super.processEvent({ ...event, ack: async () => {} });
      return event.ack();
    }
    let answered = false;
    const ack: ReceiverEvent['ack'] = async (response) => {
      if (answered) return;
      answered = true;
      await event.ack(response);
    };
    const timer = setTimeout(() => {
      ack().catch((error) => this.logger.warn(`A press could not be answered: ${error}`));
    }, this.#pressAckWithinMs);
    try {
      await super.processEvent({ ...event, ack });
    } finally {
      clearTimeout(timer);
    }
    return ack();
  }
}
