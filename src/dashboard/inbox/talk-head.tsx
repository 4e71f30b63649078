import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { worded } from '../worded.ts';
import { useInbox } from './inbox-desk.ts';
import { shownSum } from './sum.ts';
import { TalkDeal } from './talk-deal.tsx';
import type { Talk } from './use-talk.ts';

/** Where it does not go without saying that the bot has the floor. */
const BESIDE_SALES = ['claimed', 'in-conversation', 'snoozed'];

/** Who it is, how to reach them, and how the handoff stands. */
export function TalkHead({ talk: { handoff, lead } }: { talk: Talk }) {
  const { texts, language, zone } = useDesk();
  const { words, choices, me } = useInbox();
  const { won, lost, ownerName, status, waitingForAnswerSince: waits } = handoff;
  const known = lead?.handoff?.id === handoff.handoffId ? lead.handoff : null;
  const isNew = status === 'waiting' || status === 'claimed';
  const promisedBy = isNew ? known?.promisedBy : null;
  const cardError = known?.cardError;
  const label = (list: { code: string; label: string }[], code: string) =>
    list.find((one) => one.code === code)?.label ?? code;
  const facts = [
    worded(texts.channels, handoff.channel),
    ownerName && (ownerName === me ? words.ownerMe(ownerName) : words.owner(ownerName)),
    !ownerName && handoff.offeredToName ? words.offeredTo(handoff.offeredToName) : null,
    handoff.speaking === 'bot' && BESIDE_SALES.includes(status) ? words.speakingBot : null,
    promisedBy && `${texts.promised} ${exactTime(promisedBy, zone, language)}`,
    waits && words.waits(exactTime(waits, zone, language)),
    handoff.snoozedUntil && status === 'snoozed'
      ? words.snoozedUntil(exactTime(handoff.snoozedUntil, zone, language))
      : null,
    won &&
      words.wonAs(
        [shownSum(won.sum, won.currency, language), won.product && label(choices.products, won.product)]
          .filter(Boolean)
          .join(', '),
      ),
    lost && words.lostAs([label(choices.lostReasons, lost.reason), lost.words].filter(Boolean).join('. ')),
  ].filter(Boolean);
  return (
    <header className="talk-head">
      <div className="talk-title">
        <h2 dir="auto" tabIndex={-1} data-absent={handoff.isErased}>
          {handoff.who}
        </h2>
        {handoff.isOverdue && <span className="mark overdue">{words.overdue}</span>}
        <span className="mark" data-status={status}>
          {HANDOFF_WORDS[language].status[status]}
        </span>
      </div>
      {lead && (
        <p className="reach">
          {lead.phone && <a href={`tel:${lead.phone}`}>{lead.phoneShown}</a>}
          {lead.email && <a href={`mailto:${lead.email}`}>{lead.email}</a>}
          <a href={`#/leads/${lead.id}`}>{words.whole}</a>
        </p>
      )}
      {handoff.deal && <TalkDeal deal={handoff.deal} />}
      {facts.length > 0 && <p className="fine">{facts.join(' · ')}</p>}
      {cardError && <p className="fine delivery">{texts.cardError(cardError)}</p>}
      {handoff.left && <p className="left-notice">{words.left[handoff.left]}</p>}
    </header>
  );
}
