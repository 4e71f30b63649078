import type { OfferPreview } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { dealFormTexts } from './deal-form-texts.ts';

/** What the offer comes to, as it stands in the chat; the customer reads it in their own language. */
export function OfferTotal({
  preview,
  isFresh,
}: {
  preview: OfferPreview | 'lost' | null;
  isFresh: boolean;
}) {
  const { language } = useDesk();
  const words = dealFormTexts[language];
  if (preview === 'lost') return <p className="fine delivery">{words.notReckoned}</p>;
  if (preview === null) return <p className="fine">{words.reckoning}</p>;
  if (preview.status === 'refused') return <p className="fine delivery">{words.faults.offer}</p>;
  return (
    <section className="offer-total" aria-live="polite" aria-busy={!isFresh} data-fresh={isFresh}>
      <p className="fine">{words.preview}</p>
      <p className="offer-lines">{preview.lines}</p>
    </section>
  );
}
