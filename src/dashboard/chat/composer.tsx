import type { FormEvent, KeyboardEvent, RefObject } from 'react';
import type { ChatTexts } from '../texts.ts';
import { SendIcon } from './icons.tsx';

const LIMIT = 4096;
const HINT_FROM = 200;

/** Where the person writes. Enter sends, Shift+Enter makes a new line. */
export function Composer(props: {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  texts: ChatTexts;
  onDraft: (draft: string) => void;
  onSend: () => void;
}) {
  const { box, draft, texts } = props;
  const left = LIMIT - draft.length;

  function onKeyDown(event: KeyboardEvent) {
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
    <form className="composer" onSubmit={onSubmit}>
      {left <= HINT_FROM && (
        <p className="composer-hint" id="composer-hint">
          {left > 0 ? texts.left(left) : texts.full}
        </p>
      )}
      <div className="composer-field">
        <div className="grow">
          <textarea
            ref={box}
            rows={1}
            value={draft}
            maxLength={LIMIT}
            placeholder={texts.placeholder}
            aria-label={texts.composer}
            aria-describedby={left <= HINT_FROM ? 'composer-hint' : undefined}
            enterKeyHint="send"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page is the conversation, and phones ignore it
            autoFocus={matchMedia('(pointer: fine)').matches}
            onChange={(event) => props.onDraft(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {/* Has the same text and so the same height, which the box then fills. */}
          <div className="grow-mirror" aria-hidden="true">
            {`${draft} `}
          </div>
        </div>
        <button type="submit" className="send" aria-label={texts.send} disabled={draft.trim() === ''}>
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
