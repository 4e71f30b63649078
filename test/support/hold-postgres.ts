// Run as a process of its own: joins the embedded server in the folder given, reports it as one line of JSON and
// stays until it is killed, or until its input ends; then it leaves properly.
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';

const [dataDir = ''] = process.argv.slice(2);
const { url, started, stop } = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${JSON.stringify({ url, started })}\n`);
process.stdin.on('end', stop).resume();
