import { useState } from 'react';
import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { HandoffDetail, RepActionPost } from '../../http/contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { Dialog } from './dialog.tsx';
import { useInbox } from './inbox-desk.ts';
import type { InboxTexts } from './inbox-texts.ts';
import { LostForm } from './lost-form.tsx';
import { NotATargetForm } from './not-a-target-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { SnoozeForm } from './snooze-form.tsx';
import { useMedia } from './use-media.ts';
import { WonForm } from './won-form.tsx';

type Action = Extract<HandoffDetail['actions'][number], keyof InboxTexts['done']>;

/** Of a colleague's lead; the rest is for its owner. What is closed may be taken up again by anybody. */
function isForAnybody(action: Action, { status }: HandoffDetail): boolean {
  return action === 'claim' || action === 'reassign' || (action === 'reopen' && status !== 'snoozed');
}

const FORMS: Partial<Record<Action, (props: ActionFormProps) => React.ReactNode>> = {
  won: WonForm,
  lost: LostForm,
  notATarget: NotATargetForm,
  reassign: ReassignForm,
  snooze: SnoozeForm,
};

/** What can be done with the lead now. What needs to be told more opens a window. */
export function ActionBar(props: {
  handoff: HandoffDetail;
  isActing: boolean;
  onAct: (action: Exclude<RepActionPost, { type: 'reply' }>) => void;
  onTakeOver: () => void;
}) {
  const { words, choices, me } = useInbox();
  const { language } = useDesk();
  const labels = HANDOFF_WORDS[language].actions;
  const { handoff, isActing } = props;
  const [open, setOpen] = useState<Action | 'list' | null>(null);
  const isNarrow = useMedia('(max-width: 859px)');
  const isOthers = handoff.ownerName !== null && handoff.ownerName !== me;
  const actions = handoff.actions.filter((action): action is Action => {
    if (!(action in words.done)) return false;
    if (isOthers && !isForAnybody(action as Action, handoff)) return false;
    if (action === 'reassign') return choices.team.some(({ name }) => name !== handoff.ownerName);
    return action !== 'lost' || choices.lostReasons.length > 0;
  });
  const canTakeOver = isOthers && handoff.actions.includes('reassign');
  if (actions.length === 0 && !canTakeOver) return null;

  function press(action: Action) {
    if (FORMS[action]) return setOpen(action);
    setOpen(null);
    props.onAct({ type: action } as Extract<RepActionPost, { type: 'claim' }>);
  }
  const button = (action: Action) => (
    <button
      key={action}
      type="button"
      className={action === 'claim' || action === 'reopen' ? 'main-button' : 'plain-button'}
      disabled={isActing}
      aria-haspopup={FORMS[action] ? 'dialog' : undefined}
      aria-keyshortcuts={action === 'claim' ? 'C' : undefined}
      onClick={() => press(action)}
    >
      {labels[action]}
    </button>
  );
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
        actions.map(button)
      )}
      {open === 'list' && (
        <Dialog title={words.actionsButton} onClose={close}>
          <div className="choices">{actions.map(button)}</div>
        </Dialog>
      )}
      {open && Form && (
        <Dialog title={labels[open as Action]} onClose={close}>
          <Form
            handoff={handoff}
            onCancel={close}
            onAct={(action) => {
              close();
              if (action.type !== 'reply') props.onAct(action);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
