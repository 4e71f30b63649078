/** What is made as a PDF. */
export type DocumentKind = 'offer' | 'contract' | 'invoice';

/** The number of a document: of the kind, the year and its place in that year, as in "C-2026-0042". */
export function documentNumber(kind: DocumentKind, year: string, place: number): string {
  return `${PREFIXES[kind]}-${year}-${String(place).padStart(4, '0')}`;
}

const PREFIXES: Record<DocumentKind, string> = { offer: 'O', contract: 'C', invoice: 'I' };
