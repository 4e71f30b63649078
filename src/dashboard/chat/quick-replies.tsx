import { isScale } from './typed-choice.ts';

interface QuickReply {
  token: string;
  label: string;
}

/** The answers ready to press. A digit names each of the first nine, for those who type, unless they are numbers. */
export function QuickReplies(props: {
  buttons: readonly QuickReply[];
  /** The button that the digit in the text box names. */
  chosen: QuickReply | null;
  label: string;
  onPress: (button: QuickReply) => void;
}) {
  if (props.buttons.length === 0) return null;
  const onScale = isScale(props.buttons);
  return (
    <fieldset className={onScale ? 'replies scale' : 'replies'} aria-label={props.label}>
      {props.buttons.map((button, index) => (
        <button
          key={button.token}
          type="button"
          className="reply"
          data-chosen={button.token === props.chosen?.token}
          onClick={() => props.onPress(button)}
        >
          {index < 9 && !onScale && (
            <span className="digit" aria-hidden="true">
              {index + 1}
            </span>
          )}
          <span className="reply-label">{button.label}</span>
        </button>
      ))}
    </fieldset>
  );
}
