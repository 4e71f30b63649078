import { v7 } from 'uuid';
import type { DocumentContent } from '../../src/domain/document/document-content.ts';
import type { DocumentKind } from '../../src/domain/document/document-kind.ts';
import { writeDocument } from '../../src/store/document-store.ts';
import { nextNumber } from '../../src/store/next-number.ts';
import type { Database } from '../../src/store/open-database.ts';

const AT = new Date('2026-11-22T10:00:00Z');

/** A deal of a lead that is there already. */
export async function seedDeal(
  { prisma }: Pick<Database, 'prisma'>,
  { leadId, conversationId }: { leadId: string; conversationId: string },
) {
  const of = { leadId, conversationId };
  const deal = await prisma.deal.create({
    data: { id: v7(), ...of, status: 'open', stage: 3, openedAt: AT },
  });
  return { dealId: deal.id, ...of };
}

/** Writes a document with its number and its job in one transaction, as a turn does; resolves to its id. */
export async function seedDocument(
  { pool }: Pick<Database, 'pool'>,
  of: Awaited<ReturnType<typeof seedDeal>>,
  kind: DocumentKind,
  content: DocumentContent | object,
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const number = await nextNumber(client, kind, '2026-11-22');
    const id = v7();
    await writeDocument(client, { id, ...of, kind, number, language: 'ru', content, createdAt: AT });
    await client.query('COMMIT');
    return id;
  } finally {
    client.release();
  }
}
