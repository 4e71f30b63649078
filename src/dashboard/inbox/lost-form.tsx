import { type FormEvent, useState } from 'react';
import type { ActionFormProps } from './action-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { useInbox } from './inbox-desk.ts';

export function LostForm({ onAct, onCancel }: ActionFormProps) {
  const { words, choices } = useInbox();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason) onAct({ type: 'lost', reason, words: said.trim() });
  }
  return (
    <form className="action-form" onSubmit={onSubmit}>
      <fieldset className="choices">
        <legend>{words.lostReason}</legend>
        {choices.lostReasons.map(({ code, label }) => (
          <label key={code} className="choice">
            <input
              type="radio"
              name="reason"
              required
              value={code}
              checked={reason === code}
              onChange={() => setReason(code)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        {words.words}
        <textarea rows={3} maxLength={1_000} value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      <FormButtons label={words.save} onCancel={onCancel} />
    </form>
  );
}
