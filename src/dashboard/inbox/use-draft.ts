import { useState } from 'react';
import { fileSize } from '../file-size.ts';
import { useDesk } from '../leads/desk.ts';
import { chosenFile, fileFault, forgetFile } from './chosen-file.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { useInbox } from './inbox-desk.ts';

/** As many as the desk takes of one message elsewhere. */
const MOST_FILES = 10;

/** What a salesperson writes to one lead and puts beside it. The draft itself is kept by whoever shows the page. */
export function useDraft(draft: Draft, onDraft: (draft: Draft) => void) {
  const { words, choices } = useInbox();
  const { language } = useDesk();
  const [faults, setFaults] = useState<string[]>([]);
  const { mostBytes } = choices.upload;

  return {
    draft,
    faults,
    write: (text: string) => onDraft({ ...draft, text }),
    add(files: File[]) {
      const refused = files.flatMap((file) => {
        const fault = fileFault(file, choices.upload);
        return fault ? [words.fileFaults[fault](file.name, fileSize(mostBytes, language))] : [];
      });
      const fine = files.filter((file) => fileFault(file, choices.upload) === null);
      const room = MOST_FILES - draft.files.length;
      setFaults(fine.length > room ? [...refused, words.tooManyFiles(MOST_FILES)] : refused);
      if (fine.length > 0)
        onDraft({ ...draft, files: [...draft.files, ...fine.slice(0, room).map(chosenFile)] });
    },
    remove(fileId: string) {
      for (const file of draft.files) if (file.id === fileId) forgetFile(file);
      onDraft({ ...draft, files: draft.files.filter(({ id }) => id !== fileId) });
      setFaults([]);
    },
    /** It is on its way. */
    empty() {
      onDraft(emptyDraft);
      setFaults([]);
    },
  };
}
