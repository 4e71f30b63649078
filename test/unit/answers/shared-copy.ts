import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copybook } from '../../../src/flow/copybook.ts';

const written = (language: string) =>
  readFileSync(path.join(import.meta.dirname, `../../../flows/copy.${language}.ftl`), 'utf8');

/** The copy that all flows share, with which answers are written. */
export const sharedCopy = copybook({ ru: written('ru'), en: written('en') });
