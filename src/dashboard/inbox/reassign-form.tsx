import type { ActionFormProps } from './action-form.ts';
import { useInbox } from './inbox-desk.ts';

export function ReassignForm({ handoff, onAct }: ActionFormProps) {
  const { words, choices } = useInbox();
  return (
    <fieldset className="choices">
      <legend>{words.reassignTo}</legend>
      {choices.team
        .filter(({ name }) => name !== handoff.ownerName)
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="plain-button"
            onClick={() => onAct({ type: 'reassign', to: id })}
          >
            {name}
          </button>
        ))}
    </fieldset>
  );
}
