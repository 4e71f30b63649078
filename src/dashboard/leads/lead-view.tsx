import { useCallback, useState } from 'react';
import type { LeadDeal } from '../../http/deal-contract.ts';
import type { LeadDetail } from '../../http/lead-contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import { DealList } from '../deals/deal-list.tsx';
import { AnswerTable } from './answer-table.tsx';
import { ConsentList } from './consent-list.tsx';
import { useDesk } from './desk.ts';
import { FactList } from './fact-list.tsx';
import { HandoffCard } from './handoff-card.tsx';
import { LeadHead } from './lead-head.tsx';
import { ApiRefusal, leadsApi } from './leads-api.ts';
import { TranscriptView } from './transcript-view.tsx';
import { usePolled } from './use-polled.ts';
import { VerdictView } from './verdict-view.tsx';

/** Everything known about one lead, kept fresh. */
export function LeadView(props: {
  id: string;
  storage: BrowserStorage;
  /** The lead was changed here, so lists that show it are out of date. */
  onChange: () => void;
}) {
  const { id, storage } = props;
  const { texts, language } = useDesk();
  const [known, setKnown] = useState<{ lead: LeadDetail; deals: LeadDeal[] } | null>(null);
  const lead = known?.lead;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [fresh, { deals }] = await Promise.all([
        leadsApi.lead(id, language, signal),
        leadsApi.deals(id, language, signal),
      ]);
      if (!signal.aborted) setKnown({ lead: fresh, deals });
    },
    [id, language],
  );
  const { error, again } = usePolled(load);
  const onClaim = () => {
    again();
    props.onChange();
  };
  const gone = error instanceof ApiRefusal && error.status === 404;

  return (
    <main className="lead-pane" aria-busy={!lead && !error}>
      <a className="back" href="#/">
        ‹ {texts.back}
      </a>
      {gone && <p className="list-note">{texts.gone}</p>}
      {!gone && !lead && <p className="list-note">{error ? texts.offline : texts.loading}</p>}
      {!gone && lead && (
        <div className="lead">
          <LeadHead lead={lead} />
          <div className="lead-columns">
            <div className="lead-main">
              <VerdictView lead={lead} />
              {known.deals.length > 0 && <DealList deals={known.deals} />}
              <AnswerTable lead={lead} />
              <TranscriptView conversations={lead.conversations} />
            </div>
            <div className="lead-side">
              <HandoffCard lead={lead} storage={storage} onChange={onClaim} />
              <ConsentList consents={lead.consents} />
              <FactList facts={lead.facts} />
            </div>
          </div>
        </div>
      )}
    </main>
  );
}
