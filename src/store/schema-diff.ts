import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { openSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that turns a database of one Prisma schema (`null`: an empty database) into that of another; an empty
 * string when they are alike. Needs no database and no download.
 */
export async function schemaDiff(from: string | null, to: string): Promise<string> {
  const engine = await openSchemaEngine({
    provider: 'postgres',
    adapterName: 'offline',
    connect: async () => offline,
    connectToShadowDb: async () => offline,
  });
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? '';
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
});

const refuse = async (): Promise<never> => {
  throw new Error('A diff of two schemas must not ask a database');
};

// A diff between two files asks the database only for its version, when the engine opens.
const offline: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.0', 180_000]],
  }),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
  dispose: async () => {},
};
