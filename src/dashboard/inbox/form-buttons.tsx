import { useInbox } from './inbox-desk.ts';

export function FormButtons(props: { label: string; onCancel: () => void }) {
  const { words } = useInbox();
  return (
    <div className="form-buttons">
      <button type="submit" className="main-button">
        {props.label}
      </button>
      <button type="button" className="plain-button" onClick={props.onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
