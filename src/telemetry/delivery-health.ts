import type { Logger } from './logger.ts';

interface Outcome {
  status: 'sent' | 'refused' | 'later' | 'unknown';
  detail?: string;
  /** It is we who hold the message back, which says nothing of the platform. */
  own?: true;
}

export interface DeliveryHealth {
  note(channel: string, outcome: Outcome): void;
  /** By channel, since when sending works or fails. */
  report(): Record<string, { sending: 'works' | 'fails'; since: string }>;
}

interface Standing {
  isFailing: boolean;
  since: Date;
  /** How many sends failed since the log last spoke of them. */
  unsaid: number;
  saidAt: number;
  /** The log holds a failure that no recovery followed yet. */
  isAnnounced: boolean;
}

/** An outage of thousands of messages is a line a minute in the log, not thousands. */
const SAY_EVERY_MS = 60_000;

/** Tells operators how sending goes on each channel: in the log when it begins or ceases to fail, and on request. */
export function deliveryHealth(now: () => Date, log: Logger): DeliveryHealth {
  const standings = new Map<string, Standing>();

  function failed(channel: string, standing: Standing, status: 'later' | 'unknown', detail: string): void {
    standing.unsaid += 1;
    const at = now().getTime();
    if (at - standing.saidAt < SAY_EVERY_MS) return;
    log.warn(
      { channel, outcome: status, detail, failed: standing.unsaid },
      status === 'unknown'
        ? 'it is not known whether messages arrived; they are sent again and marked'
        : 'messages cannot be sent just now; they wait and keep their order',
    );
    Object.assign(standing, { unsaid: 0, saidAt: at, isAnnounced: true });
  }

  return {
    note(channel, { status, detail = '', own }) {
      if (own) return;
      const isFailing = status === 'later' || status === 'unknown';
      let standing = standings.get(channel);
      if (!standing) {
        standing = { isFailing, since: now(), unsaid: 0, saidAt: -SAY_EVERY_MS, isAnnounced: false };
        standings.set(channel, standing);
      }
      if (standing.isFailing !== isFailing) Object.assign(standing, { isFailing, since: now() });
      if (isFailing) failed(channel, standing, status, detail);
      else if (standing.isAnnounced) {
        standing.isAnnounced = false;
        log.info({ channel }, 'messages are sent again');
      }
    },
    report: () =>
      Object.fromEntries(
        [...standings].map(([channel, { isFailing, since }]) => [
          channel,
          { sending: isFailing ? 'fails' : 'works', since: since.toISOString() },
        ]),
      ),
  };
}
