import { useCallback, useId, useState } from 'react';
import type { BonusPage } from '../../http/referral-contract.ts';
import { shownSum } from '../inbox/sum.ts';
import { useFresh } from '../inbox/use-fresh.ts';
import { useDesk } from '../leads/desk.ts';
import { BonusLine } from './bonus-line.tsx';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';

/** Which customers have a bonus for a friend due, and which were given. */
export function BonusList() {
  const { language, texts } = useDesk();
  const words = reportsTexts[language];
  const titleId = useId();
  const [failure, setFailure] = useState<'no-sale' | 'failed' | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const { value, error, again } = useFresh(
    useCallback((signal: AbortSignal) => reportsApi.bonuses(signal), []),
  );

  async function note(friendId: string, given: boolean) {
    setSaving(friendId);
    const outcome = await reportsApi.noteBonus(friendId, given);
    setFailure(outcome === 'noted' ? null : outcome);
    setSaving(null);
    again();
  }

  const absent = value
    ? value.bonuses.length === 0 && words.noBonuses
    : error
      ? texts.offline
      : texts.loading;
  const worth = value && worthOf(value);
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.bonuses}</h2>
      {absent && <p className="absent">{absent}</p>}
      <ul className="bonus-list">
        {value?.bonuses.map((bonus) => (
          <BonusLine
            key={bonus.friendId}
            bonus={bonus}
            worth={worth}
            isSaving={saving === bonus.friendId}
            onNote={(given) => void note(bonus.friendId, given)}
          />
        ))}
      </ul>
      <div role="status">
        {failure && <p className="notice">{failure === 'no-sale' ? words.saleUndone : words.bonusFailed}</p>}
      </div>
      {value && value.due > 0 && <p className="fine">{words.bonusTold}</p>}
      {value && value.due + value.given > value.bonuses.length && <p className="fine">{words.more}</p>}
    </section>
  );

  function worthOf({ each }: BonusPage): string | null {
    if (!each) return null;
    return each.sum === null ? each.words[language] : shownSum(each.sum, each.currency, language);
  }
}
