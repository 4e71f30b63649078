import { type FormEvent, useState } from 'react';
import type { ActionFormProps } from './action-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { useInbox } from './inbox-desk.ts';

export function NotATargetForm({ onAct, onCancel }: ActionFormProps) {
  const { words } = useInbox();
  const [said, setSaid] = useState('');
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onAct({ type: 'notATarget', words: said.trim() });
  }
  return (
    <form className="action-form" onSubmit={onSubmit}>
      <label>
        {words.notATargetWords}
        <textarea rows={3} maxLength={1_000} value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      <FormButtons label={words.save} onCancel={onCancel} />
    </form>
  );
}
