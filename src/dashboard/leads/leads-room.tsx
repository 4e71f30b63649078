import { useDeferredValue, useState } from 'react';
import type { BrowserStorage } from '../browser-storage.ts';
import { useDesk } from './desk.ts';
import { useLeadInAddress } from './lead-address.ts';
import { LeadList } from './lead-list.tsx';
import { LeadView } from './lead-view.tsx';
import { SearchBox } from './search-box.tsx';
import { useLeads } from './use-leads.ts';

/** Who wrote, and everything known about the one that is chosen. */
export function LeadsRoom({ storage }: { storage: BrowserStorage }) {
  const { texts } = useDesk();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const leadId = useLeadInAddress();
  const list = useLeads(q);
  return (
    <div className="desk-body">
      <section className="list-pane" aria-label={texts.list}>
        <div className="list-head">
          <h1>{texts.title}</h1>
          <SearchBox words={words} onChange={setWords} />
        </div>
        {list.error !== null && (
          <p className="notice" role="status">
            {texts.offline}
          </p>
        )}
        <LeadList
          loaded={list.loaded}
          q={q}
          chosenId={leadId}
          loadingMore={list.loadingMore}
          onMore={list.more}
          onClear={() => setWords('')}
        />
      </section>
      {leadId && <LeadView key={leadId} id={leadId} storage={storage} onChange={list.again} />}
    </div>
  );
}
