import { createRequire } from 'node:module';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentContent } from '../domain/document/document-content.ts';
import type { Language } from '../domain/values.ts';
import { contractPage } from './contract-page.ts';
import { documentText } from './documents-copy.ts';
import { invoicePage } from './invoice-page.ts';
import { offerPage } from './offer-page.ts';
import { heading, pageStyle } from './page-style.ts';
import { printableAll } from './printable.ts';

// It is CommonJS that sets up one instance, and a namespace import would freeze what is to be set on it.
const pdfmake = createRequire(import.meta.url)('pdfmake') as typeof import('pdfmake');
const FONTS = createRequire(import.meta.url)('pdfmake/fonts/Roboto.js') as Parameters<
  typeof pdfmake.setFonts
>[0];

/**
 * The file of a document, with its font in it. The same content makes the same bytes. Takes some hundredths of a second of
 * pure reckoning, so it runs in a thread of its own.
 */
export async function makePdf(given: DocumentContent, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const content = printableAll(given);
  const text = documentText(language);
  const { kind, number, business, issuedOn } = content;
  const body = [...heading(content, language), ...page(content, language)];
  const definition: TDocumentDefinitions = {
    ...pageStyle(content, language),
    info: {
      title: text(`title-${kind}`, { number }),
      author: business.name[language],
      creator: 'Hourglass',
      producer: 'Hourglass',
      // Its identity is made from this, too: the time of making would make each file another one.
      creationDate: new Date(`${issuedOn}T12:00:00Z`),
    },
    // Sums are written only now, and their signs are not all in the font.
    content: printableAll(body),
  };
  pdfmake.setFonts(FONTS);
  // A document is made of what is here; whatever stands in its texts, nothing is fetched.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONTS.Roboto ?? {}).includes(path));
  // In memory of its own, since small buffers share theirs with others.
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function page(content: DocumentContent, language: Language): Content[] {
  switch (content.kind) {
    case 'offer':
      return offerPage(content, language);
    case 'contract':
      return contractPage(content, language);
    case 'invoice':
      return invoicePage(content, language);
  }
}
