import type { LeadDeal } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { dealTexts } from './deal-texts.ts';

/** The seven stages of the hourglass: which were entered, and when. */
export function StageTrack({ deal }: { deal: Pick<LeadDeal, 'stage' | 'stages'> }) {
  const { texts, language, zone } = useDesk();
  const words = dealTexts[language];
  const entered = new Map(deal.stages.map(({ stage, at }) => [stage, at]));
  const name = (stage: number) => texts.stages[stage - 1] ?? '';
  return (
    <div className="stages">
      <ol className="stage-track" aria-label={words.stages}>
        {texts.stages.map((label, index) => {
          const at = entered.get(index + 1);
          const isReached = index + 1 <= deal.stage;
          const when = at ? exactTime(at, zone, language) : isReached ? '' : words.notEntered;
          return (
            <li key={label} data-reached={isReached} title={[label, when].filter(Boolean).join(', ')}>
              <span className="hidden-text">{[label, when].filter(Boolean).join(', ')}</span>
            </li>
          );
        })}
      </ol>
      {deal.stage > 0 && (
        <details className="stage-days">
          <summary>{words.stageOf(deal.stage, name(deal.stage))}</summary>
          <dl>
            {deal.stages.map(({ stage, at, fact }) => (
              <div key={stage}>
                <dt>{name(stage)}</dt>
                <dd>
                  {exactTime(at, zone, language)}
                  <span className="fine">{(texts.factNames as Record<string, string>)[fact] ?? fact}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
