import { useEffect, useState } from 'react';
import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { HandoffDetail, RepActionPost } from '../../http/desk-contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { Dialog } from './dialog.tsx';
import { useInbox } from './inbox-desk.ts';
import { LostForm } from './lost-form.tsx';
import { NotATargetForm } from './not-a-target-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { PaidForm, RefundedForm } from './payment-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { CameForm, MissedForm } from './settle-form.tsx';
import { SnoozeForm } from './snooze-form.tsx';
import type { Acted } from './use-actions.ts';
import { useMedia } from './use-media.ts';
import { ViewingForm } from './viewing-form.tsx';
import { WonForm } from './won-form.tsx';

type Action = HandoffDetail['actions'][number];

/** Of a colleague's lead; the rest is for its owner. What is closed may be taken up again by anybody. */
function isForAnybody(action: Action, { status }: HandoffDetail): boolean {
  return action === 'claim' || action === 'reassign' || (action === 'reopen' && status !== 'snoozed');
}

/** What moves the deal on, or mends it; the rest is about the lead, and stands behind. */
const OF_THE_DEAL: Action[] = [
  'complaintSolved',
  'bookViewing',
  'came',
  'missed',
  'sendOffer',
  'won',
  'paid',
];

const FORMS: Partial<Record<Action, (props: ActionFormProps) => React.ReactNode>> = {
  bookViewing: ViewingForm,
  came: CameForm,
  missed: MissedForm,
  sendOffer: OfferForm,
  won: WonForm,
  paid: PaidForm,
  refunded: RefundedForm,
  lost: LostForm,
  notATarget: NotATargetForm,
  reassign: ReassignForm,
  snooze: SnoozeForm,
};

/** What can be done with the lead and its deal now. What needs to be told more opens a window. */
export function ActionBar(props: {
  handoff: HandoffDetail;
  acted: Acted | null;
  /** Why the last action came to nothing; null when it did not. */
  refusal: string | null;
  onAct: (action: Exclude<RepActionPost, { type: 'reply' }>) => void;
  /** What became of the last action needs to be shown no more. */
  onForget: () => void;
  onTakeOver: () => void;
}) {
  const { words, choices, me } = useInbox();
  const { language } = useDesk();
  const labels = HANDOFF_WORDS[language];
  const { handoff, acted, refusal } = props;
  const [open, setOpen] = useState<Action | 'list' | null>(null);
  const isNarrow = useMedia('(max-width: 859px)');
  const isActing = acted?.outcome === 'acting';
  const isOthers = handoff.ownerName !== null && handoff.ownerName !== me;
  const actions = handoff.actions.filter((action) => {
    if (isOthers && !isForAnybody(action, handoff)) return false;
    if (action === 'reassign') return choices.team.some(({ name }) => name !== handoff.ownerName);
    return action !== 'lost' || choices.lostReasons.length > 0;
  });
  const canTakeOver = isOthers && handoff.actions.includes('reassign');

  // A form stays until what it says is kept, so that nothing has to be filled in twice.
  const isDone = acted?.outcome === 'done' && acted.type === open;
  useEffect(() => {
    if (isDone) setOpen(null);
  }, [isDone]);

  if (actions.length === 0 && !canTakeOver && open === null) return null;

  function press(action: Action) {
    if (FORMS[action]) {
      props.onForget();
      return setOpen(action);
    }
    setOpen(null);
    props.onAct({ type: action } as Extract<RepActionPost, { type: 'claim' }>);
  }
  function button(action: Action) {
    const isMain = action === 'claim' || action === 'reopen';
    const isMoved = action === 'bookViewing' && handoff.deal?.viewing?.status === 'booked';
    return (
      <button
        key={action}
        type="button"
        className={isMain ? 'main-button' : isOfTheDeal(action) ? 'plain-button' : 'quiet-button'}
        disabled={isActing}
        aria-haspopup={FORMS[action] ? 'dialog' : undefined}
        aria-keyshortcuts={action === 'claim' ? 'C' : undefined}
        onClick={() => press(action)}
      >
        {isMoved ? labels.moveViewing : labels.actions[action]}
      </button>
    );
  }
  const groups = [
    actions.filter((action) => action === 'claim' || action === 'reopen' || isOfTheDeal(action)),
    actions.filter((action) => action !== 'claim' && action !== 'reopen' && !isOfTheDeal(action)),
  ].filter((group) => group.length > 0);
  const close = () => setOpen(null);
  const Form = open && open !== 'list' ? FORMS[open] : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="actions" role="group" aria-label={words.actionsLabel}>
      {canTakeOver && (
        <button type="button" className="main-button" disabled={isActing} onClick={props.onTakeOver}>
          {words.takeOver}
        </button>
      )}
      {isNarrow && actions.length > 2 ? (
        <button type="button" className="plain-button" aria-haspopup="dialog" onClick={() => setOpen('list')}>
          {words.actionsButton}
        </button>
      ) : (
        groups.map((group) => (
          <div key={group[0]} className="action-group">
            {group.map(button)}
          </div>
        ))
      )}
      {open === 'list' && (
        <Dialog title={words.actionsButton} onClose={close}>
          {groups.map((group) => (
            <div key={group[0]} className="choices action-list">
              {group.map(button)}
            </div>
          ))}
        </Dialog>
      )}
      {open && Form && (
        <Dialog title={labels.actions[open as Action]} onClose={close}>
          <Form
            handoff={handoff}
            onCancel={close}
            onAct={(action) => {
              if (action.type !== 'reply') props.onAct(action);
            }}
          />
          {acted?.type === open && (isActing || refusal) && (
            <p
              className={isActing ? 'dialog-told fine' : 'dialog-told delivery'}
              role={isActing ? 'status' : 'alert'}
            >
              {isActing ? words.acting : refusal}
            </p>
          )}
        </Dialog>
      )}
    </div>
  );
}

function isOfTheDeal(action: Action): boolean {
  return OF_THE_DEAL.includes(action);
}
