import { webInbound } from '../channels/web/web-chat.ts';
import { webhookSecret } from '../channels/webhook/signature.ts';
import { dealLabels } from '../desk/deal-labels.ts';
import type { Desk } from '../desk/desk.ts';
import { documentFileName } from '../documents/documents-copy.ts';
import type { Profile } from '../domain/profile.ts';
import type { FetchFile } from '../engine/file-source.ts';
import type { Accept } from '../engine/inbound.ts';
import type { HttpPorts } from '../http/ports.ts';
import type { ChatNotices } from '../store/chat-notices.ts';
import { chatQueries } from '../store/chat-queries.ts';
import { dealQueries } from '../store/deal-queries.ts';
import type { documentStore } from '../store/document-store.ts';
import { feedbackQueries } from '../store/feedback-queries.ts';
import { inboxQueries } from '../store/inbox-queries.ts';
import { leadQueries } from '../store/lead-queries.ts';
import { messageFile } from '../store/message-file.ts';
import { npsQueries } from '../store/nps-queries.ts';
import type { Database } from '../store/open-database.ts';
import { referralQueries } from '../store/referral-queries.ts';
import { uploadStore } from '../store/upload-store.ts';
import type { webhookStore } from '../store/webhook-store.ts';
import { bonusPort } from './bonus-port.ts';
import type { SalesDesk } from './sales-desk.ts';

interface Parts {
  profile: Profile;
  database: Pick<Database, 'pool' | 'prisma'>;
  accept: Accept;
  /** The rules of the desk, and the team's side of it. */
  rules: Desk;
  desk: SalesDesk;
  notices: Pick<ChatNotices, 'subscribe'>;
  documents: ReturnType<typeof documentStore>;
  webhooks: ReturnType<typeof webhookStore>;
  fetchFile: FetchFile;
  adminToken: string;
  now(): Date;
}

/** What the server reads and does on the database, the engine and the desk. */
export function httpPorts(parts: Parts) {
  const { profile, accept, rules, desk, notices, documents, webhooks, fetchFile, adminToken, now } = parts;
  const { pool, prisma } = parts.database;
  const { business } = profile;
  const uploads = uploadStore(pool);
  return {
    chat: {
      business: { name: business.name, persona: business.persona },
      defaultLanguage: business.language,
      accept: (post, address) => accept(webInbound(post, address)),
      ...chatQueries(prisma),
      subscribe: notices.subscribe,
    },
    leads: { ...leadQueries(prisma, desk.words), ...dealQueries(prisma, dealLabels(profile)) },
    desk: {
      press: desk.press,
      choices: desk.choices,
      forms: desk.forms,
      ...inboxQueries({
        pool,
        formatAnswer: desk.words.formatAnswer,
        actionsOf: ({ snapshot, owner, createdAt }, deal) =>
          rules.actions(snapshot ?? rules.asItStood({ at: createdAt.toISOString(), owner }), deal),
      }),
      uploads: { ...uploads, keep: (...file) => uploads.keep(...file, now()) },
      subscribe: notices.subscribe,
      now,
    },
    reports: { ...npsQueries(pool, business.zone), ...feedbackQueries(pool) },
    referrals: {
      ...referralQueries({ pool, zone: business.zone }),
      ...bonusPort({ profile, pool, now }),
    },
    documents: {
      async find(id) {
        const found = await documents.find(id);
        return found && { ...found, name: documentFileName(found.kind, found.number, found.language) };
      },
    },
    files: {
      async open(conversationId, sequence) {
        const file = await messageFile(pool, conversationId, sequence);
        const fetched = file && (await fetchFile(file));
        return fetched && { ...fetched, isOurs: file.from === 'document' };
      },
    },
    webhooks: {
      endpoints: profile.webhooks.map(({ url, events }) => {
        return { url, events, secret: webhookSecret(adminToken, url) };
      }),
      page: webhooks.page,
      again: webhooks.again,
    },
    admin: {
      token: adminToken,
      session: { businessName: business.name, zone: business.zone, language: business.language },
    },
  } satisfies Partial<HttpPorts>;
}
