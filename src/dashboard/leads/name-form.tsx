import { type FormEvent, useState } from 'react';
import { useDesk } from './desk.ts';

export function NameForm({ onName, onCancel }: { onName: (name: string) => void; onCancel: () => void }) {
  const { texts } = useDesk();
  const [name, setName] = useState('');
  const ready = name.trim();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (ready) onName(ready);
  }
  return (
    <form className="name-form" onSubmit={onSubmit}>
      <label>
        {texts.yourName}
        <input
          // biome-ignore lint/a11y/noAutofocus: it appears because the person pressed the button before it
          autoFocus
          value={name}
          maxLength={80}
          autoComplete="name"
          aria-describedby="name-hint"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p id="name-hint" className="fine">
        {texts.yourNameHint}
      </p>
      <div className="form-buttons">
        <button type="submit" className="main-button" disabled={!ready}>
          {texts.save}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
