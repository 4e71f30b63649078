import { type FormEvent, useState } from 'react';
import { FormButtons } from './form-buttons.tsx';
import { useInbox } from './inbox-desk.ts';

/** Who acts from this browser: one of the team, or whoever they say where the profile names none. */
export function WhoForm({ onName, onCancel }: { onName: (name: string) => void; onCancel: () => void }) {
  const { words, choices, me } = useInbox();
  const [name, setName] = useState(choices.team.length === 0 ? (me ?? '') : '');
  if (choices.team.length > 0) {
    return (
      <fieldset className="choices">
        <legend>{words.whoHint}</legend>
        {choices.team.map((rep) => (
          <button
            key={rep.id}
            type="button"
            className="plain-button"
            aria-pressed={rep.name === me}
            onClick={() => onName(rep.name)}
          >
            {rep.name}
          </button>
        ))}
      </fieldset>
    );
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  }
  return (
    <form className="action-form" onSubmit={onSubmit}>
      <label>
        {words.name}
        <input
          value={name}
          required
          maxLength={80}
          autoComplete="name"
          aria-describedby="who-hint"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p id="who-hint" className="fine">
        {words.whoHint}
      </p>
      <FormButtons label={words.continue} onCancel={onCancel} />
    </form>
  );
}
