import { App, type AppOptions } from '@slack/bolt';

const ANSWERED = 'isAnswered';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/** Slack shows a failure for a press, and repeats an event, when the answer takes longer than three seconds. */
const PRESS_ACK_WITHIN_MS = 2500;

/**
 * A Bolt app whose answer to Slack means "committed". Bolt itself answers an event before its listeners run;
 * here the answer waits for them, and a listener that fails leaves the event unanswered, so that Slack sends it
 * again. A slow commit is waited for: Slack then repeats the event, and the repeat changes nothing because its
 * `event_id` is the same. A press is never repeated by Slack, so it is answered by its listener after the commit,
 * or at 2.5 s at the latest.
 */
export class CommittingApp extends App {
  readonly #pressAckWithinMs: number;

  constructor(options: AppOptions, pressAckWithinMs = PRESS_ACK_WITHIN_MS) {
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
      const customProperties = { ...event.customProperties, [ANSWERED]: () => answered };
      await super.processEvent({ ...event, ack, customProperties });
    } finally {
      clearTimeout(timer);
    }
    return ack();
  }
}

/** Whether Slack has its answer already, because a listener took too long; `context` is the listener's. */
export function isAnswered(context: Record<string, unknown>): boolean {
  const asked = context[ANSWERED];
  return typeof asked === 'function' && asked() === true;
}
