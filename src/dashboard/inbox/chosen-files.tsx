import { CloseIcon } from '../chat/icons.tsx';
import { fileSize } from '../file-size.ts';
import { useDesk } from '../leads/desk.ts';
import type { ChosenFile } from './chosen-file.ts';
import { useInbox } from './inbox-desk.ts';

/** What goes with the next reply. */
export function ChosenFiles(props: { files: ChosenFile[]; onRemove: (fileId: string) => void }) {
  const { words, choices } = useInbox();
  const { language } = useDesk();
  return (
    <>
      <ul className="chosen-files" aria-label={words.filesChosen}>
        {props.files.map(({ id, file, preview }) => (
          <li key={id}>
            {preview && <img className="chosen-picture" src={preview} alt="" />}
            <span className="chosen-name">{file.name}</span>
            <span className="fine">{fileSize(file.size, language)}</span>
            <button type="button" aria-label={words.removeFile(file.name)} onClick={() => props.onRemove(id)}>
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <p className="fine file-limit">{words.fileLimit(fileSize(choices.upload.mostBytes, language))}</p>
    </>
  );
}
