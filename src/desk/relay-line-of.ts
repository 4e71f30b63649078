import type { TeamMember } from '../domain/team-member.ts';
import type { Language } from '../domain/values.ts';
import type { FileReference } from '../flow/file-reference.ts';
import type { AttachmentKind } from '../flow/flow-event.ts';
import type { Mention, Notice, RelayLine } from './relay-line.ts';

/** A line as it is stored. */
export interface StoredLine {
  number: number;
  kind: 'said' | 'edited' | 'delivery' | 'notice';
  outcomeUnknown: boolean;
  notice: { notice: Notice; whom: string[] } | null;
  message: StoredMessage | null;
}

interface StoredMessage {
  sequence: number;
  direction: 'in' | 'out';
  kind: string;
  text: string;
  state: string;
  error: string | null;
  content: {
    by?: string;
    file?: FileReference;
    reference?: string;
    source?: { channel: string; message: string };
  } | null;
  /** Where an earlier line shows it; null when none does. */
  shownAs: string | null;
}

/** What is to stand under the card; null when there is nothing any more, as after an erasure. */
export function relayLine(parts: {
  conversationId: string;
  thread: { name: string | null; left: 'stopped' | 'blocked' | null; channel: string };
  posted: RelayLine['thread'];
  line: StoredLine;
  team: Pick<TeamMember, 'name' | 'slack' | 'telegram'>[];
  language: Language;
}): RelayLine | null {
  const what = whatOf(parts);
  const { conversationId, posted, line, language } = parts;
  return (
    what && {
      key: `${conversationId}:${line.number}`,
      isRepeat: line.outcomeUnknown,
      thread: posted,
      language,
      what,
    }
  );
}

function whatOf({
  thread,
  line,
  team,
  language,
}: Pick<Parameters<typeof relayLine>[0], 'thread' | 'line' | 'team' | 'language'>): RelayLine['what'] | null {
  const { kind, notice, message } = line;
  if (kind === 'notice')
    return notice && { type: 'notice', notice: notice.notice, mention: mentionsOf(notice.whom, team) };
  if (!message) return null;
  const isTheirs = message.direction === 'in';
  const by = message.content?.by;
  const who = isTheirs ? ('lead' as const) : ('rep' as const);
  const name = isTheirs ? (thread.name ?? UNNAMED[language].lead) : (by ?? UNNAMED[language].bot);
  const source = message.content?.source?.message;
  switch (kind) {
    case 'said': {
      const file = message.content?.file ?? fileOf(message, thread.channel);
      // What goes out in nobody's name is the bot's: a document.
      const speaker = isTheirs || by !== undefined ? who : 'bot';
      return { type: 'said', who: speaker, name, text: message.text, ...(file && { file }) };
    }
    case 'edited':
      return message.shownAs === null
        ? { type: 'said', who, name, text: message.text }
        : { type: 'edited', message: message.shownAs, who, name, text: message.text };
    case 'delivery':
      if (source === undefined) return null;
      if (message.state === 'sent') return { type: 'delivered', message: source };
      return {
        type: 'undelivered',
        message: source,
        why: thread.left ?? 'refused',
        detail: message.error ?? '',
      };
  }
}

const UNNAMED: Record<Language, { lead: string; bot: string }> = {
  ru: { lead: 'Клиент', bot: 'Бот' },
  en: { lead: 'Customer', bot: 'Bot' },
};

function mentionsOf(whom: string[], team: Pick<TeamMember, 'name' | 'slack' | 'telegram'>[]): Mention[] {
  return whom.map((name) => {
    const { slack, telegram } = team.find((member) => member.name === name) ?? {};
    return { name, ...(slack !== undefined && { slack }), ...(telegram !== undefined && { telegram }) };
  });
}

/** A file that came in is known by its kind and the channel's own reference. */
function fileOf({ kind, content }: StoredMessage, channel: string): FileReference | null {
  const reference = content?.reference;
  if (reference === undefined) return null;
  return { from: channel as FileReference['from'], reference, kind: kind as AttachmentKind };
}
