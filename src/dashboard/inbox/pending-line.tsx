import { useInbox } from './inbox-desk.ts';
import { refusalWords } from './refusal-words.ts';
import type { PendingReply } from './use-replies.ts';

/** A reply on its way: how far its file has come, or why it was not sent and what can be done. */
export function PendingLine(props: {
  reply: PendingReply;
  ownerName: string | null;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const { words } = useInbox();
  const { byName, text, file, uploaded, state } = props.reply;
  const isGoing = state === 'sending' || state === 'kept';
  const percent = Math.round(uploaded * 100);
  const isUploading = file !== null && uploaded < 1;
  return (
    <li className="talk-line" data-from="rep" data-state={state}>
      <p className="fine talk-who">
        <b>{byName}</b>
      </p>
      <div className="talk-bubble" dir="auto">
        {file &&
          (file.preview ? (
            <span className="picture">
              <img src={file.preview} alt={file.file.name} />
            </span>
          ) : (
            <span className="file-name">{file.file.name}</span>
          ))}
        {text}
      </div>
      {isGoing ? (
        <>
          {isUploading && <progress className="upload" max={100} value={percent} aria-hidden="true" />}
          <p className="fine talk-delivery">{isUploading ? words.uploading(percent) : words.sending}</p>
        </>
      ) : (
        <p className="fine talk-delivery" data-failed="true">
          {words.unsent}. {refusalWords(state, words, props.ownerName)}
          <span className="unsent-buttons">
            <button type="button" onClick={props.onRetry}>
              {words.retry}
            </button>
            <button type="button" onClick={props.onDiscard}>
              {words.discard}
            </button>
          </span>
        </p>
      )}
    </li>
  );
}
