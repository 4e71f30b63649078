import { readEnvironment } from '../config/environment.ts';
import { newId } from '../store/new-id.ts';
import { openDatabase } from '../store/open-database.ts';
import { retireVersion } from '../store/open-versions.ts';

/** Ends the open conversations of a flow version. Resolves to the exit code. */
export async function flowsRetire(versionId: string): Promise<number> {
  const { databaseUrl, dataDir } = readEnvironment(process.env);
  const database = await openDatabase({ url: databaseUrl, dataDir, log: () => {} });
  try {
    const ended = await retireVersion(database.pool, versionId, newId);
    if (ended === null) {
      console.error(`There is no flow version ${versionId}.`);
      return 1;
    }
    const conversations = ended === 1 ? '1 conversation was' : `${ended} conversations were`;
    console.log(`${conversations} ended. Whoever of them writes again begins in the present version.`);
    return 0;
  } finally {
    await database.close();
  }
}
