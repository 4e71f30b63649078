import type { ClipboardEvent, FormEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { SendIcon } from './chat/icons.tsx';

/** The longest text that a channel takes. */
export const TEXT_LIMIT = 4_096;

/** Where somebody writes to the other side. Enter sends, Shift+Enter makes a new line. */
export function TextBox(props: {
  className: string;
  box: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  label: string;
  placeholder: string;
  sendLabel: string;
  canSend: boolean;
  describedBy?: string | undefined;
  shortcuts?: string;
  autoFocus?: boolean;
  above?: ReactNode;
  /** Beside the text, at its beginning. */
  before?: ReactNode;
  below?: ReactNode;
  onDraft: (draft: string) => void;
  onSend: () => void;
  onEscape?: () => void;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}) {
  const { box, draft } = props;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && props.onEscape) {
      event.preventDefault();
      event.stopPropagation();
      return props.onEscape();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onSend();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    props.onSend();
    box.current?.focus();
  }

  return (
    <form className={props.className} onSubmit={onSubmit}>
      {props.above}
      <div className="text-box">
        {props.before}
        <div className="grow">
          <textarea
            ref={box}
            rows={1}
            value={draft}
            maxLength={TEXT_LIMIT}
            placeholder={props.placeholder}
            aria-label={props.label}
            aria-describedby={props.describedBy}
            aria-keyshortcuts={props.shortcuts}
            enterKeyHint="send"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: only where the page is the conversation
            autoFocus={props.autoFocus}
            onChange={(event) => props.onDraft(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={props.onPaste}
          />
          {/* Has the same text and so the same height, which the box then fills. */}
          <div className="grow-mirror" aria-hidden="true">
            {`${draft} `}
          </div>
        </div>
        <button type="submit" className="send" aria-label={props.sendLabel} disabled={!props.canSend}>
          <SendIcon />
        </button>
      </div>
      {props.below}
    </form>
  );
}
