import { type ClipboardEvent, type RefObject, useRef } from 'react';
import { ClipIcon } from '../chat/icons.tsx';
import { fileSize } from '../file-size.ts';
import { useDesk } from '../leads/desk.ts';
import { TextBox } from '../text-box.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { type Draft, isEmpty } from './draft.ts';
import { useInbox } from './inbox-desk.ts';

/** Where the salesperson writes, and adds files: by the button, from the clipboard, or dropped anywhere above. */
export function ReplyBox(props: {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: Draft;
  /** Why files were not taken. */
  faults: string[];
  /** Nobody has the lead, so replying claims it. */
  claims: boolean;
  onText: (text: string) => void;
  onFiles: (files: File[]) => void;
  onRemove: (fileId: string) => void;
  onSend: () => void;
}) {
  const { words, choices } = useInbox();
  const { language } = useDesk();
  const { box, draft, faults } = props;
  const picker = useRef<HTMLInputElement>(null);
  const { mostBytes, endings } = choices.upload;
  const limit = fileSize(mostBytes, language);

  function onPaste(event: ClipboardEvent) {
    const { files, types } = event.clipboardData;
    // An office program puts a picture of the words beside the words.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    props.onFiles([...files]);
  }
  return (
    <TextBox
      className="reply"
      box={box}
      draft={draft.text}
      label={words.reply}
      placeholder={props.claims ? words.replyClaims : words.replyPlaceholder}
      sendLabel={words.send}
      canSend={!isEmpty(draft)}
      describedBy="reply-hint"
      shortcuts="R"
      onDraft={props.onText}
      onSend={props.onSend}
      onEscape={() => box.current?.blur()}
      onPaste={onPaste}
      above={
        <>
          <div role="alert">
            {faults.map((fault) => (
              <p key={fault} className="fine file-fault">
                {fault}
              </p>
            ))}
          </div>
          {draft.files.length > 0 && <ChosenFiles files={draft.files} onRemove={props.onRemove} />}
        </>
      }
      before={
        <>
          <button
            type="button"
            className="icon-button attach"
            aria-label={words.attach(limit)}
            title={words.attach(limit)}
            onClick={() => picker.current?.click()}
          >
            <ClipIcon />
          </button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={endings.map((ending) => `.${ending}`).join(',')}
            onChange={({ target }) => {
              props.onFiles([...(target.files ?? [])]);
              // The same file may be chosen again after it was removed.
              target.value = '';
              box.current?.focus();
            }}
          />
        </>
      }
      below={
        <p className="fine reply-hint" id="reply-hint">
          {words.replyHint(limit)}
        </p>
      }
    />
  );
}
