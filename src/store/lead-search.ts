import type { Prisma } from './generated/client.ts';

/** Leads whose name, phone, e-mail or user name has `search` in it, whatever the case. */
export function leadSearch(search: string): Prisma.LeadWhereInput {
  const like = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  const username = { contains: like.contains.replace(/^@/, ''), mode: 'insensitive' as const };
  const digits = search.replace(/\D/g, '');
  return {
    OR: [
      { name: like },
      { email: like },
      { identities: { some: { OR: [{ displayName: like }, { username }] } } },
      ...(digits.length >= 3 ? phones(digits).map((part) => ({ phone: { contains: part } })) : []),
    ],
  };
}

// Russians write 8 for +7 within the country.
function phones(digits: string): string[] {
  return /^8\d{10}$/.test(digits) ? [digits, `7${digits.slice(1)}`] : [digits];
}
