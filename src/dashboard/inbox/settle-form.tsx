import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { FormButtons } from './form-buttons.tsx';

/** Whether they came: what the bot writes to them goes out at once, so it is asked about first. */
function settleForm(type: 'came' | 'missed') {
  return function SettleForm({ onAct, onCancel }: ActionFormProps) {
    const { language } = useDesk();
    const words = dealFormTexts[language];
    return (
      <form
        className="action-form"
        onSubmit={(event) => {
          event.preventDefault();
          onAct({ type });
        }}
      >
        <p>{words[type]}</p>
        <FormButtons label={words.confirm[type]} onCancel={onCancel} />
      </form>
    );
  };
}

export const CameForm = settleForm('came');
export const MissedForm = settleForm('missed');
