import type { FormEvent, KeyboardEvent, RefObject } from 'react';
import { SendIcon } from '../chat/icons.tsx';
import { useInbox } from './inbox-desk.ts';

const LIMIT = 4_096;

/** Where the salesperson writes. Enter sends, Shift+Enter makes a new line. */
export function ReplyBox(props: {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  /** Nobody has the lead, so replying claims it. */
  claims: boolean;
  onDraft: (draft: string) => void;
  onSend: () => void;
}) {
  const { words } = useInbox();
  const { box, draft } = props;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return box.current?.blur();
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
    <form className="reply" onSubmit={onSubmit}>
      <div className="reply-field">
        <div className="grow">
          <textarea
            ref={box}
            rows={1}
            value={draft}
            maxLength={LIMIT}
            placeholder={props.claims ? words.replyClaims : words.replyPlaceholder}
            aria-label={words.reply}
            aria-describedby="reply-hint"
            aria-keyshortcuts="R"
            enterKeyHint="send"
            autoComplete="off"
            onChange={(event) => props.onDraft(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div className="grow-mirror" aria-hidden="true">
            {`${draft} `}
          </div>
        </div>
        <button type="submit" className="send" aria-label={words.send} disabled={draft.trim() === ''}>
          <SendIcon />
        </button>
      </div>
      <p className="fine reply-hint" id="reply-hint">
        {words.replyHint}
      </p>
    </form>
  );
}
