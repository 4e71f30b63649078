export type MigrationErrorCode = 'migration.failed' | 'migration.changed' | 'migration.unfinished';

/** The database could not be brought up to date; the message names the migration and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;
  readonly migration: string;

  constructor(code: MigrationErrorCode, migration: string, detail?: string, cause?: unknown) {
    super(explain[code](migration, detail ? `: ${detail.trim()}` : '.'), { cause });
    this.code = code;
    this.migration = migration;
  }
}

const explain: Record<MigrationErrorCode, (name: string, detail: string) => string> = {
  'migration.failed': (name, detail) =>
    `Migration ${name} failed${detail}\nNothing of it was kept. Correct its migration.sql, or the data it stumbles over, and start again.`,
  'migration.changed': (name, detail) =>
    `Migration ${name} was changed after this database got it${detail}\nBring back its migration.sql as it was and put the change into a new migration (npm run db:migration -- <name>). If the database holds nothing to keep, delete it (the data folder, or the database of DATABASE_URL) and start again.`,
  'migration.unfinished': (name, detail) =>
    `Migration ${name} was begun by another tool and did not finish${detail}\nSee what it left in the database and undo that; then let it be tried again: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL;`,
};
