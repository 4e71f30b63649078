import type { InboxPage, InboxView } from '../../http/desk-contract.ts';
import { MoreButton } from '../more-button.tsx';
import { addressOf, INBOX_VIEWS } from './inbox-address.ts';
import { useInbox } from './inbox-desk.ts';
import { QueueRow } from './queue-row.tsx';

/** The views with their counts, and the leads of the one that is shown. */
export function Queue(props: {
  view: InboxView;
  /** null until the first answer. */
  page: InboxPage | null;
  chosenId: string | null;
  now: number;
  isOffline: boolean;
  loadingMore: boolean;
  onMore: () => void;
  onIntroduce: () => void;
}) {
  const { words, me } = useInbox();
  const { view, page } = props;
  const counts = page && { ...page.counts, closed: null };
  const [emptyTitle, emptyText] = view === 'mine' && me === null ? words.mineUnnamed : words.empty[view];
  return (
    <section className="list-pane queue-pane" aria-label={words.queue}>
      <div className="list-head">
        <h1>{words.title}</h1>
        <button
          type="button"
          className="me"
          aria-label={me ? `${words.me(me)}. ${words.changeMe}` : undefined}
          onClick={props.onIntroduce}
        >
          {me ? words.me(me) : words.introduce}
        </button>
      </div>
      <nav className="views" aria-label={words.viewsLabel}>
        {INBOX_VIEWS.map((known) => (
          <a
            key={known}
            href={addressOf({ view: known, handoffId: null })}
            aria-current={known === view ? 'page' : undefined}
          >
            {words.views[known]}
            {counts?.[known] ? <span className="count">{counts[known]}</span> : null}
          </a>
        ))}
      </nav>
      <div role="status">{props.isOffline && <p className="notice">{words.offline}</p>}</div>
      {page && page.counts.overdue > 0 && view !== 'closed' && (
        <p className="overdue-count">{words.overdueCount(page.counts.overdue)}</p>
      )}
      {!page && !props.isOffline && <p className="list-note">{words.loading}</p>}
      {page?.handoffs.length === 0 && (
        <div className="queue-empty">
          <h2>{emptyTitle}</h2>
          <p>{emptyText}</p>
          {view === 'mine' && me === null && (
            <button type="button" className="main-button" onClick={props.onIntroduce}>
              {words.introduce}
            </button>
          )}
        </div>
      )}
      <ul className="queue">
        {page?.handoffs.map((row) => (
          <li key={row.handoffId}>
            <QueueRow row={row} view={view} now={props.now} chosen={row.handoffId === props.chosenId} />
          </li>
        ))}
      </ul>
      {page?.next && (
        <MoreButton
          label={words.more}
          loading={words.loading}
          isLoading={props.loadingMore}
          onMore={props.onMore}
        />
      )}
    </section>
  );
}
