import type { DocumentContent } from '../../src/domain/document/document-content.ts';
import { contentWriter } from '../../src/domain/document/write-content.ts';
import { anOffer, SHIPPED } from './sample-offer.ts';

/** What the shipped business's documents say of a wedding of 62 in February, sweetened and edited. */
export function sampleDocuments(): Record<'offer' | 'contract' | 'deposit' | 'whole', DocumentContent> {
  const writer = contentWriter(SHIPPED);
  if (!writer) throw new Error('The shipped profile has no offers.');
  const about = {
    issuedOn: '2026-11-22',
    customer: { name: 'Мария Ёлкина-Щукина 🦓', phone: '+79217774536', email: 'maria@example.com' },
    offer: anOffer({
      eventOn: '2027-02-16',
      guests: 62,
      sweetened: true,
      edits: {
        extras: [{ code: 'host' }, { code: 'chef-station' }],
        discount: { percent: 10 },
        note: 'Держим дату до пятницы.',
      },
    }),
  };
  const contract = { number: 'C-2026-0001', issuedOn: '2026-11-22' };
  return {
    offer: writer.offer({ ...about, number: 'O-2026-0001' }),
    contract: writer.contract({ ...about, number: contract.number }),
    deposit: writer.invoice({ ...about, number: 'I-2026-0001', part: 'deposit', contract, paidSum: 0 }),
    whole: writer.invoice({ ...about, number: 'I-2026-0002', part: 'whole', contract: null, paidSum: 0 }),
  };
}
