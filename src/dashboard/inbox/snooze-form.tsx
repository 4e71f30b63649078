import { type FormEvent, useState } from 'react';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import type { ActionFormProps } from './action-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { useInbox } from './inbox-desk.ts';
import { instantOf, localTime, snoozeTimes } from './snooze-times.ts';

const YEAR_MS = 365 * 86_400_000;

export function SnoozeForm({ onAct, onCancel }: ActionFormProps) {
  const { zone, language } = useDesk();
  const { words } = useInbox();
  const [now] = useState(() => Date.now());
  const [local, setLocal] = useState('');
  const [wrong, setWrong] = useState(false);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const until = local ? instantOf(local, zone) : Number.NaN;
    const ahead = until - Date.now();
    if (ahead > 0 && ahead < YEAR_MS) onAct({ type: 'snooze', until: new Date(until).toISOString() });
    else setWrong(true);
  }
  return (
    <form className="action-form" onSubmit={onSubmit} noValidate>
      <fieldset className="choices">
        <legend>{words.snoozeUntil}</legend>
        {snoozeTimes(now, zone).map(({ name, until }) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            onClick={() => onAct({ type: 'snooze', until })}
          >
            {words[name]}
            <span className="fine">{exactTime(until, zone, language)}</span>
          </button>
        ))}
      </fieldset>
      <label>
        {words.snoozeOther}
        <input
          type="datetime-local"
          value={local}
          min={localTime(now, zone)}
          aria-describedby="snooze-hint"
          aria-invalid={wrong}
          onChange={(event) => setLocal(event.target.value)}
        />
      </label>
      <p id="snooze-hint" className={wrong ? 'fine delivery' : 'fine'} role="status">
        {wrong ? words.snoozeWrong : words.snoozeZone(zone)}
      </p>
      <FormButtons label={words.save} onCancel={onCancel} />
    </form>
  );
}
