import type { PrismaClient } from './generated/client.ts';

/** A lead and those merged into it; a merged lead's id finds the one it was merged into. Empty when there is none. */
export function leadFamily(prisma: PrismaClient, id: string): Promise<{ id: string; isRoot: boolean }[]> {
  return prisma.$queryRaw<{ id: string; isRoot: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT id, merged_into_id FROM lead WHERE id = ${id}::uuid
      UNION SELECT lead.id, lead.merged_into_id FROM lead JOIN above ON lead.id = above.merged_into_id
    ), family AS (
      SELECT id, true AS "isRoot" FROM above WHERE merged_into_id IS NULL
      UNION SELECT lead.id, false FROM lead JOIN family ON lead.merged_into_id = family.id
    )
    SELECT id, "isRoot" FROM family`;
}
