import type { ChosenFile } from './chosen-file.ts';

/** A reply that is being written. */
export interface Draft {
  text: string;
  files: ChosenFile[];
}

export const emptyDraft: Draft = { text: '', files: [] };

export function isEmpty({ text, files }: Draft): boolean {
  return text.trim() === '' && files.length === 0;
}
