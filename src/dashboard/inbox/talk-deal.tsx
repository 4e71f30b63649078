import type { HandoffDetail } from '../../http/desk-contract.ts';
import { dealTexts } from '../deals/deal-texts.ts';
import { shownDay } from '../deals/shown-day.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { shownSum } from './sum.ts';

/** The deal in a line or two: how far it is, the visit, the offer, the money. */
export function TalkDeal({ deal }: { deal: NonNullable<HandoffDetail['deal']> }) {
  const { texts, language, zone } = useDesk();
  const words = dealTexts[language];
  const { labels } = dealFormTexts[language];
  const { stage, viewing, offer, eventOn, sum, paid } = deal;
  const money = (minor: number) => shownSum(minor, deal.currency ?? 'RUB', language);
  const parts: { label: string; value: string; state?: string }[] = [
    ...(stage > 0 ? [{ label: labels.stage, value: texts.stages[stage - 1] ?? '' }] : []),
    ...(eventOn ? [{ label: labels.eventOn, value: shownDay(eventOn, language) }] : []),
    ...(viewing
      ? [
          {
            label: labels.viewing,
            value: exactTime(viewing.startsAt, zone, language),
            state: words.visit[viewing.status],
          },
        ]
      : []),
    ...(offer
      ? [
          {
            label: `${labels.offer} ${offer.number}`,
            value: shownSum(offer.total, offer.currency, language),
            state: words.offer[offer.status],
          },
        ]
      : []),
    ...(paid > 0 || (sum ?? 0) > 0
      ? [{ label: labels.paid, value: sum ? words.paidOf(money(paid), money(sum)) : money(paid) }]
      : []),
  ];
  if (parts.length === 0) return null;
  return (
    <dl className="talk-deal">
      {parts.map(({ label, value, state }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {state && <span className="fine">{state}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
