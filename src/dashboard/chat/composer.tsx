import type { RefObject } from 'react';
import { TEXT_LIMIT, TextBox } from '../text-box.tsx';
import type { ChatTexts } from './chat-texts.ts';

const HINT_FROM = 200;

/** Where the person writes; says when the message is nearly as long as it may be. */
export function Composer(props: {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  texts: ChatTexts;
  onDraft: (draft: string) => void;
  onSend: () => void;
}) {
  const { draft, texts } = props;
  const left = TEXT_LIMIT - draft.length;
  const isNearlyFull = left <= HINT_FROM;
  return (
    <TextBox
      className="composer"
      box={props.box}
      draft={draft}
      label={texts.composer}
      placeholder={texts.placeholder}
      sendLabel={texts.send}
      canSend={draft.trim() !== ''}
      describedBy={isNearlyFull ? 'composer-hint' : undefined}
      // The page is the conversation, and phones ignore it.
      autoFocus={matchMedia('(pointer: fine)').matches}
      onDraft={props.onDraft}
      onSend={props.onSend}
      above={
        isNearlyFull && (
          <p className="composer-hint" id="composer-hint">
            {left > 0 ? texts.left(left) : texts.full}
          </p>
        )
      }
    />
  );
}
