import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's own schema engine, as WebAssembly, so that nothing is downloaded. Call `free()` when done with it. */
export async function openSchemaEngine(
  database: SqlMigrationAwareDriverAdapterFactory,
): Promise<wasm.SchemaEngine> {
  loaded ??= load();
  await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(database);
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}

let loaded: Promise<void> | undefined;

// Once only: the package's glue keeps views of the memory of its first instance.
// Node 20 cannot import a .wasm file, so its module is instantiated by hand.
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...wasm } });
  wasm.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine has no start function');
  start();
}
