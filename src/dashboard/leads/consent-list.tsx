import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';

export function ConsentList({ consents }: { consents: LeadDetail['consents'] }) {
  const { texts, language, zone } = useDesk();
  return (
    <section className="card" aria-labelledby="consents-title">
      <div className="card-head">
        <h3 id="consents-title">{texts.consents}</h3>
      </div>
      {consents.length === 0 && <p className="absent">{texts.noConsents}</p>}
      <ul className="lines">
        {consents.map((consent) => (
          <li key={`${consent.purpose} ${consent.at}`}>
            <strong>{consent.granted ? texts.granted : texts.denied}</strong>
            <span>{worded(texts.purposes, consent.purpose)}</span>
            <span className="fine">
              {exactTime(consent.at, zone, language)} · {texts.textVersion(consent.textVersion)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
