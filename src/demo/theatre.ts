import { randomBytes } from 'node:crypto';
import { documentJobs } from '../app/document-jobs.ts';
import { fulfilRequests } from '../deals/fulfil.ts';
import { documentSender } from '../deals/send-document.ts';
import type { Rep, RepAction } from '../desk/desk-event.ts';
import { deskOf } from '../desk/desk-of.ts';
import { pdfMaker } from '../documents/pdf-maker.ts';
import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';
import type { ActOutcome } from '../engine/desk-act.ts';
import type { ChannelName, Happening } from '../engine/inbound.ts';
import type { Button, Outgoing, Transport } from '../engine/outgoing.ts';
import { fireDueTimers } from '../engine/timer-clock.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';
import { startEngine } from '../start-engine.ts';
import { documentStore } from '../store/document-store.ts';
import { newId } from '../store/new-id.ts';
import type { Database } from '../store/open-database.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What can be watched: who says what, and when. */
export interface Line {
  at: Date;
  who: 'person' | 'bot' | 'rep' | 'file';
  name: string;
  text: string;
  buttons: string[];
}

/**
 * The real engine on a real database, with a clock that is moved by hand: what waits for days happens at once, in its
 * order. One channel, on which whatever is said is handed to `watch`.
 */
export async function openTheatre(parts: {
  database: Database;
  profile: Profile;
  published: PublishedFlow[];
  begins: Date;
  log: Logger;
  watch(line: Line): void;
  /** A deal has entered a stage. */
  entered(stage: { stage: number; fact: string; name: string | null }): void;
}) {
  const { database, profile, published, log, watch } = parts;
  const { pool } = database;
  let now = parts.begins;
  const last = new Map<string, Button[]>();
  const seen = new Set<string>();
  const transport: Transport = {
    channel: 'web',
    async send(message: Outgoing) {
      const { text, buttons = [], by, file } = message.content;
      const said = { at: now, name: by ?? '', buttons: buttons.map(({ label }) => label) };
      if (buttons.length > 0) last.set(message.address, buttons);
      if (file) watch({ ...said, who: 'file', text: file.alt ?? file.name ?? '' });
      if (text) watch({ ...said, who: by ? 'rep' : 'bot', text });
      return { status: 'sent', platformId: null };
    },
  };
  const fulfil = fulfilRequests({
    profile,
    newId,
    randomBytes,
    placeOf: () => ({ channel: 'web', url: 'https://example.com/chat' }),
  });
  const started = await startEngine({
    database,
    published,
    desk: deskOf(profile),
    fulfil,
    outreach: profile.outreach,
    transports: new Map<ChannelName, Transport>([['web', transport]]),
    now: () => now,
    log,
  });
  const { engine, store } = started;
  const documents = documentStore(pool);
  const pdfs = pdfMaker();
  const sender = documentSender({ documents, engine });
  const jobs = documentJobs({ store: documents, pdfs, now: () => now, onMade: sender.send, log });

  /** What the worker would do: documents that were decided on are made and sent. */
  async function settle(): Promise<void> {
    await started.drained();
    const { rows } = await pool.query<{ id: string }>(
      `SELECT id FROM document WHERE state = 'waiting' ORDER BY created_at, id`,
    );
    for (const { id } of rows) await jobs.makeDocument(id, 0);
    await started.drained();
    const stages = await pool.query<{ id: string; stage: number; fact: string; name: string | null }>(STAGES);
    for (const { id, ...entered } of stages.rows) {
      if (seen.has(`${id} ${entered.stage}`)) continue;
      seen.add(`${id} ${entered.stage}`);
      parts.entered(entered);
    }
  }

  async function conversationOf(address: string): Promise<string> {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT c.id FROM conversation c JOIN identity i ON i.id = c.identity_id
       WHERE i.address = $1 ORDER BY c.started_at DESC LIMIT 1`,
      [address],
    );
    if (!rows[0]) throw new Error(`Nobody at ${address} has a conversation.`);
    return rows[0].id;
  }

  return {
    conversationOf,

    /** Somebody with a browser or a messenger of their own. */
    person(address: string, name: string, language: Language) {
      const happens = async (what: Happening, text: string) => {
        watch({ at: now, who: 'person', name, text, buttons: [] });
        const person = { displayName: name, language };
        await engine.accept({ channel: 'web', eventId: newId(), address, person, what });
        await settle();
      };
      return {
        address,
        comes: (source: string, campaign: string, referrer?: string) =>
          happens(
            { type: 'start', source: { source, campaign, ...(referrer && { referrer }) } },
            `(${[source, campaign].filter(Boolean).join(', ')})`,
          ),
        says: (text: string) => happens({ type: 'text', text }, text),
        /** Presses the button of the last question whose label begins like this; the first without a label. */
        async presses(label = ''): Promise<void> {
          const buttons = last.get(address) ?? [];
          const button = buttons.find((one) => one.label.startsWith(label));
          if (!button)
            throw new Error(`There is no button "${label}" among ${buttons.map((one) => one.label)}.`);
          await happens({ type: 'press', token: button.token }, `[${button.label}]`);
        },
      };
    },

    /** Something that a salesperson does with somebody's lead. */
    async sales(address: string, by: Rep, action: RepAction): Promise<ActOutcome> {
      const conversationId = await conversationOf(address);
      const outcome = await engine.act({
        channel: 'demo',
        eventId: newId(),
        conversationId,
        what: { ...action, by },
      });
      await settle();
      return outcome;
    },

    /** Time goes by until the instant, with all that falls due in it. */
    async until(instant: Date): Promise<void> {
      for (;;) {
        const { rows } = await pool.query<{ due: Date | null }>('SELECT min(due_at) AS due FROM timer');
        const due = rows[0]?.due;
        if (!due || due > instant) break;
        if (due > now) now = due;
        await fireDueTimers(engine, store, () => now);
        await settle();
      }
      now = instant;
    },

    now: () => now,

    async close(): Promise<void> {
      await started.drained();
      await started.close();
      await pdfs.close();
    },
  };
}

const STAGES = `
  SELECT d.id, s.stage, s.fact, l.name
  FROM deal_stage s JOIN deal d ON d.id = s.deal_id JOIN lead l ON l.id = d.lead_id
  ORDER BY s.entered_at, d.opened_at, s.stage`;
