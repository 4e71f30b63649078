import { startBenchServer } from './bench-server.ts';
import { conversationsPlugin } from './conversations-plugin.ts';
import { dueTimers } from './due-timers.ts';
import { flowTurns } from './flow-turns.ts';
import { freeSlotsOfAYear } from './free-slots.ts';
import { loneTurn } from './lone-turn.ts';
import { longConversation } from './long-conversation.ts';
import { openConversations } from './open-conversations.ts';
import { pressToCard } from './press-to-card.ts';
import { longReply, medianReply } from './read-replies.ts';
import type { Row } from './row.ts';
import { turnsBesideDocuments } from './turns-beside-documents.ts';
import { turnsByHand } from './turns-by-hand.ts';

/** Runs every measure after the other on one PostgreSQL and prints a line each; `--json` for machines. */
async function main(): Promise<void> {
  print(medianReply());
  print(longReply());
  const server = await startBenchServer();
  try {
    print(await server.withDatabase(turnsByHand));
    print(await server.withDatabase(longConversation));
    print(await server.withDatabase((database) => loneTurn(database, server.dataDir)));
    for (const row of await server.withDatabase((database) => pressToCard(database, server.dataDir)))
      print(row);
    print(await server.withDatabase((database) => turnsBesideDocuments(database, server.dataDir)));
    print(await server.withDatabase(flowTurns));
    print(await server.withDatabase(conversationsPlugin));
    print(await server.withDatabase(dueTimers));
    print(await server.withDatabase(freeSlotsOfAYear));
    const rows = await server.withDatabase((few) =>
      server.withDatabase((many) => openConversations(few, many)),
    );
    for (const row of rows) print(row);
  } finally {
    await server.stop();
  }
}

function print({ detail, ...row }: Row): void {
  const rounded = { ...row, measured: Number(row.measured.toFixed(2)) };
  const line = process.argv.includes('--json')
    ? JSON.stringify(rounded)
    : `${row.holds ? 'holds' : 'SHORT'}  ${rounded.measured} (${row.reach})  ${row.name}: ${detail}`;
  process.stdout.write(`${line}\n`);
}

await main();
