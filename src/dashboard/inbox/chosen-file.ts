import { v4 as newId } from 'uuid';
import type { DeskChoicesAnswer } from '../../http/desk-contract.ts';

/** A file that is to be sent; its bytes are still in the browser. */
export interface ChosenFile {
  id: string;
  file: File;
  /** Where the page finds the picture; null of what is none. */
  preview: string | null;
}

/** What a browser shows. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;

export function chosenFile(file: File): ChosenFile {
  return { id: newId(), file, preview: PICTURE.test(file.type) ? URL.createObjectURL(file) : null };
}

/** The page shows it no more. */
export function forgetFile({ preview }: ChosenFile): void {
  if (preview !== null) URL.revokeObjectURL(preview);
}

export type FileFault = 'too-big' | 'wrong-type' | 'empty';

/** Why a file would not be taken, as the server says what it takes; null when it would. */
export function fileFault(
  { name, size }: Pick<File, 'name' | 'size'>,
  { mostBytes, endings }: DeskChoicesAnswer['upload'],
): FileFault | null {
  if (size > mostBytes) return 'too-big';
  if (size === 0) return 'empty';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return name.includes('.') && endings.includes(ending) ? null : 'wrong-type';
}
