import type { BonusPage } from '../../http/referral-contract.ts';
import { shownDay } from '../deals/shown-day.ts';
import { useDesk } from '../leads/desk.ts';
import { reportsTexts } from './reports-texts.ts';

/** A bonus for a friend, with the button that says that it was given, or takes that back. */
export function BonusLine(props: {
  bonus: BonusPage['bonuses'][number];
  /** What it is worth, in words. */
  worth: string | null | undefined;
  isSaving: boolean;
  onNote: (given: boolean) => void;
}) {
  const { language, texts, zone } = useDesk();
  const words = reportsTexts[language];
  const { bonus, worth, isSaving, onNote } = props;
  const { boughtAt, givenAt, referrerId, referrerName, friendId, friendName } = bonus;
  const customer = referrerName ?? texts.noName;
  const day = (at: string) => shownDay(at, language, zone);
  return (
    <li>
      <div>
        <p>
          <a href={`#/leads/${referrerId}`}>{customer}</a>
          {worth && <strong> · {worth}</strong>}
        </p>
        <p className="fine">
          {words.bonusFor} <a href={`#/leads/${friendId}`}>{friendName ?? texts.noName}</a>
        </p>
        <p className={givenAt && !boughtAt ? 'fine gone' : 'fine'}>
          {givenAt
            ? boughtAt
              ? words.bonusGivenOn(day(givenAt))
              : words.saleGone
            : boughtAt && words.bonusDue(day(boughtAt))}
        </p>
      </div>
      <button
        type="button"
        className={givenAt ? 'plain-button' : 'main-button'}
        disabled={isSaving}
        aria-label={givenAt ? words.takeBonusBackOf(customer) : words.giveBonusTo(customer)}
        onClick={() => onNote(givenAt === null)}
      >
        {givenAt ? words.takeBonusBack : words.giveBonus}
      </button>
    </li>
  );
}
