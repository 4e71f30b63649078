import type { LeadDeal } from '../../http/deal-contract.ts';
import { shownSum } from '../inbox/sum.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { DealParts } from './deal-parts.tsx';
import { dealTexts } from './deal-texts.ts';
import { shownDay } from './shown-day.ts';
import { StageTrack } from './stage-track.tsx';

/** One deal: how far it is, what is agreed and paid, and everything that hangs on it. */
export function DealView({ deal, isLast }: { deal: LeadDeal; isLast: boolean }) {
  const { language, zone } = useDesk();
  const words = dealTexts[language];
  const { sum, paid, currency, status, eventOn } = deal;
  const money = (minor: number) => shownSum(minor, currency ?? 'RUB', language);
  const opened = exactTime(deal.openedAt, zone, language);
  const title = (
    <>
      <span className="deal-name">{deal.product ?? words.of(shownDay(deal.openedAt, language, zone))}</span>
      <span className="badge" data-deal={status}>
        {words.statuses[status]}
      </span>
    </>
  );
  const parts = (
    <>
      {deal.lost && <p className="fine">{words.lost(deal.lost.reason)}</p>}
      <StageTrack deal={deal} />
      {(eventOn || (sum ?? 0) > 0 || paid > 0) && (
        <dl className="deal-facts">
          {eventOn && (
            <div>
              <dt>{words.eventOn}</dt>
              <dd>{shownDay(eventOn, language)}</dd>
            </div>
          )}
          {((sum ?? 0) > 0 || paid > 0) && (
            <div>
              <dt>{words.paid}</dt>
              <dd>{sum ? words.paidOf(money(paid), money(sum)) : money(paid)}</dd>
              {sum !== null && sum > 0 && (
                <progress value={Math.min(paid, sum)} max={sum} aria-label={words.paid} />
              )}
            </div>
          )}
        </dl>
      )}
      <DealParts deal={deal} />
    </>
  );
  if (isLast) {
    return (
      <article className="deal">
        <h4 title={opened}>{title}</h4>
        {parts}
      </article>
    );
  }
  return (
    <details className="deal">
      <summary title={opened}>{title}</summary>
      {parts}
    </details>
  );
}
