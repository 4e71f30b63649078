import type { Pool } from 'pg';

/** What the records say that happened in one handed-over conversation, in one commit. */
interface Commit {
  at: Date;
  facts: Happened[];
  messages: Happened[];
}

type Happened =
  | { type: 'fact'; name: string; data: Record<string, string | null> }
  | { type: 'message'; direction: string; kind: string; text: string; by: string | null };

/** What follows of a lead from what happened up to a moment. */
interface Moment {
  owner: string | null;
  floor: 'bot' | 'human';
  isOpen: boolean;
  isSnoozed: boolean;
  /** Its owner sees to it from here on, and in this commit the bot may still answer what it had asked. */
  mayAnswer: boolean;
}

export interface History {
  conversationId: string;
  /** Where the records contradict each other; null where they do not. */
  fault: string | null;
  commits: number;
  /** Commits after which more than one order of what they hold leaves the lead differently. */
  ambiguous: number;
  said: { bot: number; reps: number };
}

/** Has the database note in which order facts and messages were committed; to be called before anything happens. */
export async function keepHistory(pool: Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE noted (
      number bigserial PRIMARY KEY, tx bigint NOT NULL DEFAULT txid_current(), conversation_id uuid, sequence int, fact_id uuid);
    CREATE FUNCTION note_message() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO noted (conversation_id, sequence) VALUES (NEW.conversation_id, NEW.sequence); RETURN NULL; END $$;
    CREATE FUNCTION note_fact() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO noted (conversation_id, fact_id) VALUES (NEW.conversation_id, NEW.id); RETURN NULL; END $$;
    CREATE TRIGGER note_message AFTER INSERT ON message FOR EACH ROW EXECUTE FUNCTION note_message();
    CREATE TRIGGER note_fact AFTER INSERT ON fact FOR EACH ROW EXECUTE FUNCTION note_fact();`);
}

/**
 * Replays what was recorded of every lead since it was handed over: that nobody took what was somebody's, nobody but
 * its owner worked on it, the bot said nothing while a human had the floor, and that it all comes to what stands in
 * the handoff now. Within one commit facts and messages are each in their order; between the two any order will do.
 */
export async function readHistories(pool: Pool): Promise<History[]> {
  const handoffs = await pool.query(
    'SELECT conversation_id AS id, claimed_by_name AS owner, speaking FROM handoff ORDER BY id',
  );
  const commits = await commitsOf(pool);
  return handoffs.rows.map(({ id, owner, speaking }) => {
    const own = commits.get(id) ?? [];
    const first = own.findIndex(({ facts }) => facts.some((fact) => isFact(fact, 'lead.handed-off')));
    const history: History = {
      conversationId: id,
      fault: first < 0 ? 'it was never handed over' : null,
      commits: own.length - first,
      ambiguous: 0,
      said: { bot: 0, reps: 0 },
    };
    let moments: Moment[] = [{ owner: null, floor: 'bot', isOpen: true, isSnoozed: false, mayAnswer: false }];
    // What was said in the commit of the handover itself was said by the bot.
    for (const commit of first < 0 ? [] : own.slice(first + 1)) {
      const next = moments
        .flatMap((moment) => outcomes(moment, commit.facts, commit.messages))
        .map((moment) => ({ ...moment, mayAnswer: false }));
      if (next.length === 0) {
        return { ...history, fault: `${JSON.stringify(commit)} after ${JSON.stringify(moments)}` };
      }
      moments = distinct(next);
      if (moments.length > 1) history.ambiguous += 1;
      for (const message of commit.messages) {
        if (message.type !== 'message' || message.direction !== 'out') continue;
        history.said[message.kind === 'reply' ? 'reps' : 'bot'] += 1;
      }
    }
    const isSo = moments.some((moment) => moment.owner === owner && moment.floor === speaking);
    if (!isSo)
      history.fault ??= `It should stand as ${JSON.stringify(moments)}, and is ${owner}'s; ${speaking} speaks`;
    return history;
  });
}

async function commitsOf(pool: Pool): Promise<Map<string, Commit[]>> {
  const { rows } = await pool.query(
    `SELECT n.conversation_id AS id, n.tx, coalesce(f.at, m.created_at) AS at, f.name, f.data,
       m.direction, m.kind, m.text, m.content ->> 'by' AS by
     FROM noted n LEFT JOIN fact f ON f.id = n.fact_id
     LEFT JOIN message m ON m.conversation_id = n.conversation_id AND m.sequence = n.sequence
     WHERE n.conversation_id IS NOT NULL ORDER BY n.number`,
  );
  const all = new Map<string, Map<string, Commit>>();
  for (const { id, tx, at, name, data, direction, kind, text, by } of rows) {
    const own = all.get(id) ?? new Map<string, Commit>();
    all.set(id, own);
    const commit: Commit = own.get(tx) ?? { at, facts: [], messages: [] };
    own.set(tx, commit);
    if (name !== null) commit.facts.push({ type: 'fact', name, data });
    else commit.messages.push({ type: 'message', direction, kind, text, by });
  }
  return new Map([...all].map(([id, own]) => [id, [...own.values()]]));
}

/** How it may stand after all of these, in any order that keeps each list's own. */
function outcomes(moment: Moment, facts: Happened[], messages: Happened[]): Moment[] {
  if (facts.length === 0 && messages.length === 0) return [moment];
  const [fact, ...laterFacts] = facts;
  const [message, ...laterMessages] = messages;
  const byFact = fact && after(moment, fact);
  const byMessage = message && after(moment, message);
  return [
    ...(byFact ? outcomes(byFact, laterFacts, messages) : []),
    ...(byMessage ? outcomes(byMessage, facts, laterMessages) : []),
  ];
}

/** How it stands after this; null when it could not happen then. */
function after(moment: Moment, happened: Happened): Moment | null {
  return happened.type === 'fact' ? afterFact(moment, happened) : afterMessage(moment, happened);
}

function afterMessage(
  moment: Moment,
  { direction, kind, text, by }: Extract<Happened, { type: 'message' }>,
): Moment | null {
  const { owner, floor, isOpen, mayAnswer } = moment;
  if (direction === 'out' && kind !== 'reply') return floor === 'bot' || mayAnswer ? moment : null;
  if (direction === 'out') {
    if (owner !== by) return null;
    return isOpen ? { ...moment, floor: 'human', isSnoozed: false } : moment;
  }
  // Only the bot does what is asked of it so.
  if (kind === 'command' && /^\/(?:stop|delete|language)/.test(text)) return { ...moment, floor: 'bot' };
  if (kind === 'command' && floor === 'bot') return moment;
  if (owner === null || !isOpen) return moment;
  return { ...moment, isSnoozed: false, floor: 'human', mayAnswer: mayAnswer || floor === 'bot' };
}

function afterFact(moment: Moment, { name, data }: Extract<Happened, { type: 'fact' }>): Moment | null {
  const { owner, isOpen, isSnoozed } = moment;
  const by = data.byName ?? null;
  const isTheirs = owner !== null && by === owner;
  const letGo = { floor: 'bot', isSnoozed: false } as const;
  const taken = { floor: 'human', isSnoozed: false, isOpen: true } as const;
  const closed = { ...moment, ...letGo, isOpen: false };
  switch (name) {
    case 'lead.claimed':
      return owner === null && isOpen ? { ...moment, ...taken, owner: by } : null;
    case 'lead.reassigned':
      return isOpen && (owner === null || data.from === owner) && data.to
        ? { ...moment, ...taken, owner: data.to }
        : null;
    case 'handoff.reopened':
      return !isOpen || isSnoozed ? { ...moment, ...taken, owner: by } : null;
    case 'lead.returned-to-bot':
      return isTheirs || (by === null && owner !== null) ? { ...moment, ...letGo, owner: null } : null;
    case 'lead.overdue':
      return data.step === 'reassigned' ? { ...moment, floor: 'bot', owner: null } : moment;
    case 'lead.not-reached':
      return isTheirs ? { ...moment, floor: 'bot' } : null;
    case 'lead.snoozed':
      return isTheirs ? { ...moment, isSnoozed: true } : null;
    case 'lead.first-answered':
      return isTheirs ? moment : null;
    case 'deal.won':
    case 'deal.lost':
      return isTheirs && isOpen ? closed : null;
    case 'lead.ruled-out':
      return isOpen && (isTheirs || owner === null) ? { ...closed, owner: by } : null;
    case 'lead.handed-off':
      return isOpen ? moment : { ...moment, owner: null, isOpen: true };
    default:
      return moment;
  }
}

function isFact(happened: Happened, name: string): boolean {
  return happened.type === 'fact' && happened.name === name;
}

function distinct(moments: Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [JSON.stringify(moment), moment])).values()];
}
