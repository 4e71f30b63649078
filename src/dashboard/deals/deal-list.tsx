import type { LeadDeal } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { dealTexts } from './deal-texts.ts';
import { DealView } from './deal-view.tsx';

/** A lead's deals, the last first; those before it are folded away. */
export function DealList({ deals }: { deals: readonly LeadDeal[] }) {
  const { language } = useDesk();
  const words = dealTexts[language];
  return (
    <section className="card deals" aria-labelledby="deals-title">
      <div className="card-head">
        <h3 id="deals-title">{words.title}</h3>
      </div>
      {deals.length === 0 && <p className="absent">{words.none}</p>}
      {deals.map((deal, index) => (
        <DealView key={deal.id} deal={deal} isLast={index === 0} />
      ))}
    </section>
  );
}
