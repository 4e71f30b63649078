import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';

/** Everything that happened, for whoever asks how we know. */
export function FactList({ facts }: { facts: LeadDetail['facts'] }) {
  const { texts, language, zone } = useDesk();
  if (facts.length === 0) return null;
  return (
    <details className="card facts">
      <summary>
        <h3>{texts.facts}</h3>
        <span className="fine">{facts.length}</span>
      </summary>
      <ol className="lines">
        {facts.map(({ name, at, data }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts are only ever appended
          <li key={index}>
            <span>{worded(texts.factNames, name)}</span>
            <span className="fine">{exactTime(at, zone, language)}</span>
            {hasContent(data) && <code>{JSON.stringify(data)}</code>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function hasContent(data: LeadDetail['facts'][number]['data']): boolean {
  return typeof data === 'object' ? data !== null && Object.keys(data).length > 0 : true;
}
