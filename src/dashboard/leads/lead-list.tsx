import { MoreButton } from '../more-button.tsx';
import { useDesk } from './desk.ts';
import { EmptyList } from './empty-list.tsx';
import { LeadRowLink } from './lead-row-link.tsx';
import type { LoadedLeads } from './merge-leads.ts';
import { useNow } from './use-now.ts';

export function LeadList(props: {
  /** null until the first answer. */
  loaded: LoadedLeads | null;
  q: string;
  chosenId: string | null;
  loadingMore: boolean;
  onMore: () => void;
  onClear: () => void;
}) {
  const { texts } = useDesk();
  const now = useNow();
  const { loaded, q } = props;
  if (!loaded) return <p className="list-note">{texts.loading}</p>;
  if (loaded.leads.length === 0 && q === '') return <EmptyList />;
  if (loaded.leads.length === 0) {
    return (
      <div className="list-note">
        <p>{texts.nothingFound(q)}</p>
        <button type="button" className="plain-button" onClick={props.onClear}>
          {texts.clearSearch}
        </button>
      </div>
    );
  }
  const { who, contact, from, verdict, stage, handoff, seen } = texts.columns;
  return (
    <div className="list-scroll">
      <div className="row columns" aria-hidden="true">
        {[who, contact, from, verdict, stage, handoff, seen].map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <ul>
        {loaded.leads.map((lead) => (
          <li key={lead.id}>
            <LeadRowLink lead={lead} now={now} chosen={lead.id === props.chosenId} />
          </li>
        ))}
      </ul>
      {loaded.next && (
        <MoreButton
          label={texts.more}
          loading={texts.loading}
          isLoading={props.loadingMore}
          onMore={props.onMore}
        />
      )}
    </div>
  );
}
