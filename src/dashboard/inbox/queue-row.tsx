import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { InboxRow, InboxView } from '../../http/desk-contract.ts';
import { Ago } from '../leads/ago.tsx';
import { useDesk } from '../leads/desk.ts';
import { worded } from '../worded.ts';
import { addressOf } from './inbox-address.ts';
import { useInbox } from './inbox-desk.ts';

/** One lead of the queue. */
export function QueueRow(props: { row: InboxRow; view: InboxView; now: number; chosen: boolean }) {
  const { texts, language } = useDesk();
  const { words, me } = useInbox();
  const { row, view, now } = props;
  const since = row.waitingForAnswerSince ?? row.createdAt;
  const wants = [row.need, row.budget].filter(Boolean).join(' · ');
  return (
    <a
      className="queue-row"
      id={`row-${row.handoffId}`}
      href={addressOf({ view, handoffId: row.handoffId })}
      aria-current={props.chosen ? 'true' : undefined}
      data-overdue={row.isOverdue}
    >
      <span className="queue-who" dir="auto" data-absent={row.isErased}>
        {row.who}
      </span>
      <Ago at={since} now={now} className="fine queue-since" />
      {wants && <span className="queue-wants">{wants}</span>}
      {row.lastWords && (
        <span className="queue-words" dir="auto">
          {row.lastWords}
        </span>
      )}
      <span className="queue-marks">
        {row.isOverdue && <span className="mark overdue">{words.overdue}</span>}
        <span className="mark" data-status={row.status}>
          {HANDOFF_WORDS[language].status[row.status]}
        </span>
        <span className="fine">
          {[owner(), worded(texts.channels, row.channel)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </a>
  );

  function owner(): string | null {
    if (row.ownerName) return row.ownerName === me ? words.ownedByMe : row.ownerName;
    if (!row.offeredToName) return null;
    return row.offeredToName === me ? words.offeredToMe : words.offeredTo(row.offeredToName);
  }
}
