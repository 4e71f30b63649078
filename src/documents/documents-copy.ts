import { readFileSync } from 'node:fs';
import type { DocumentKind } from '../domain/document/document-kind.ts';
import type { Language } from '../domain/values.ts';
import { type CopyArguments, copybook } from '../flow/copybook.ts';

export type DocumentText = (id: string, args?: CopyArguments) => string;

/** The texts of documents in a language. */
export function documentText(language: Language): DocumentText {
  return (id, args) => copy().text(id, language, args);
}

/** The clauses of a section in their order: `contract-payment-1`, `contract-payment-2`… as many as there are. */
export function clausesOf(section: string, language: Language, args: CopyArguments): string[] {
  const clauses: string[] = [];
  for (let number = 1; copy().has(`${section}-${number}`, language); number += 1)
    clauses.push(copy().text(`${section}-${number}`, language, args));
  return clauses;
}

/** What a document is called when it is sent or saved: "Договор C-2026-0001.pdf". */
export function documentFileName(kind: DocumentKind, number: string, language: Language): string {
  return `${documentText(language)(`file-${kind}`, { number })}.pdf`;
}

let read: ReturnType<typeof copybook> | undefined;

function copy(): ReturnType<typeof copybook> {
  const text = (language: Language) =>
    readFileSync(new URL(`./copy.${language}.ftl`, import.meta.url), 'utf8');
  read ??= copybook({ ru: text('ru'), en: text('en') });
  return read;
}
