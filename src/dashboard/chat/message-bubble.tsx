import { FileView } from '../file-view.tsx';
import type { Language } from '../language.ts';
import type { ChatTexts } from './chat-texts.ts';
import { LinkedText } from './linked-text.tsx';
import type { Bubble } from './timeline.ts';

export function MessageBubble(props: {
  bubble: Bubble;
  who: string;
  texts: ChatTexts;
  language: Language;
  onRetry: (postId: string) => void;
  onDiscard: (postId: string) => void;
}) {
  const { bubble, texts } = props;
  const { postId } = bubble;
  return (
    <div className="bubble-row">
      <div className="bubble" data-delivery={bubble.delivery} dir="auto">
        <span className="hidden-text">{props.who}: </span>
        {bubble.file && <FileView file={bubble.file} kinds={texts.files} language={props.language} />}
        {bubble.side === 'bot' ? <LinkedText text={bubble.text} /> : bubble.text}
        {bubble.isEdited && <span className="edited">{texts.edited}</span>}
      </div>
      {postId && (bubble.delivery === 'waiting' || bubble.delivery === 'refused') && (
        <p className="unsent">
          {bubble.delivery === 'waiting' ? texts.unsent : texts.refused}
          <button type="button" onClick={() => props.onRetry(postId)}>
            {texts.retry}
          </button>
          {bubble.delivery === 'refused' && (
            <button type="button" onClick={() => props.onDiscard(postId)}>
              {texts.discard}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
