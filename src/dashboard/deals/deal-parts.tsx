import type { ReactNode } from 'react';
import type { LeadDeal } from '../../http/deal-contract.ts';
import { shownSum } from '../inbox/sum.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { dealTexts } from './deal-texts.ts';

/** What hangs on a deal, the last first; what there is none of is left out. */
export function DealParts({ deal }: { deal: LeadDeal }) {
  const { language, zone } = useDesk();
  const words = dealTexts[language];
  const when = (at: string) => exactTime(at, zone, language);
  return (
    <>
      <Part title={words.visits} all={deal.bookings}>
        {({ id, resource, startsAt, status, repName }) => (
          <li key={id} data-state={status}>
            <span className="part-what">{when(startsAt)}</span>
            <span className="part-state">{words.visit[status]}</span>
            <span className="fine">{[resource, repName].filter(Boolean).join(' · ')}</span>
          </li>
        )}
      </Part>
      <Part title={words.offers} all={deal.offers}>
        {({ id, number, status, total, currency, lines, validUntil, createdAt, repName }) => (
          <li key={id} data-state={status}>
            <span className="part-what">{shownSum(total, currency, language)}</span>
            <span className="part-state">{words.offer[status]}</span>
            <span className="fine">
              {[`№ ${number}`, when(createdAt), repName].filter(Boolean).join(' · ')}
              {status === 'sent' && ` · ${words.validUntil(when(validUntil))}`}
            </span>
            {lines && (
              <details className="offer-content">
                <summary>{words.content}</summary>
                <p className="offer-lines">{lines}</p>
              </details>
            )}
          </li>
        )}
      </Part>
      <Part title={words.documents} all={deal.documents}>
        {({ id, kind, number, state, url }) => (
          <li key={id} data-state={state}>
            {url ? (
              <a className="document" href={url} target="_blank" rel="noopener noreferrer">
                <span className="document-mark" aria-hidden="true">
                  PDF
                </span>
                {words.kinds[kind]} {number}
              </a>
            ) : (
              <>
                <span className="part-what">
                  {words.kinds[kind]} {number}
                </span>
                {state !== 'made' && <span className="part-state">{words.documentStates[state]}</span>}
              </>
            )}
          </li>
        )}
      </Part>
      <Part title={words.payments} all={deal.payments}>
        {({ id, kind, sum, currency, at, repName }) => (
          <li key={id} data-state={kind}>
            <span className="part-what">
              {kind === 'refunded' && '−'}
              {shownSum(sum, currency, language)}
            </span>
            <span className="part-state">{words.payment[kind]}</span>
            <span className="fine">{[when(at), repName].filter(Boolean).join(' · ')}</span>
          </li>
        )}
      </Part>
    </>
  );
}

function Part<One>(props: { title: string; all: readonly One[]; children: (one: One) => ReactNode }) {
  if (props.all.length === 0) return null;
  return (
    <section className="deal-part">
      <h5>{props.title}</h5>
      <ul>{props.all.toReversed().map(props.children)}</ul>
    </section>
  );
}
