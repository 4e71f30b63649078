import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { weeksOf } from '../../desk/desk-spans.ts';
import type { Accept } from '../../engine/inbound.ts';
import type { AtTheDesk } from './at-the-desk.ts';
import { codeOf } from './bolt-logger.ts';
import {
  answerFound,
  answerLead,
  answerQueue,
  answerWeek,
  answerWords,
  type CommandAnswer,
  MOST_FOUND,
  MOST_IN_QUEUE,
} from './command-answers.ts';
import { HOME_COPY } from './home-copy.ts';
import { slackAddress } from './parse-event.ts';
import type { People } from './people.ts';
import { plainWords } from './plain-words.ts';
import { qualifyCommand } from './qualify-command.ts';
import { QUALIFY_COPY } from './qualify-copy.ts';

export interface CommandOptions {
  desk: AtTheDesk;
  accept: Accept;
  people: People;
  /** Slack is answered within so many milliseconds; what is not known by then follows. */
  answerWithinMs: number;
  /** How long sending what follows may take. */
  timeoutMs: number;
  log: Logger;
}

const id = z.string().min(1).max(64);
const typed = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  team_id: id.optional(),
  user_id: id,
  user_name: z.string().optional(),
  api_app_id: id.optional(),
  /** Another one each time. */
  trigger_id: z.string().min(1).max(150).optional(),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
});
type Typed = z.infer<typeof typed>;

const TEXT_MAX = 200;
const LAST_WEEK = /^(?:last|last week|прошлая|прошлая неделя)$/i;

/** Answers `/leads`, `/lead`, `/hourglass` and `/qualify`, to nobody but the one who typed it. */
export function listenForCommands(app: App, options: CommandOptions): void {
  const { desk, accept, people, answerWithinMs, timeoutMs, log } = options;
  const copy = HOME_COPY[desk.language];
  const { calls } = desk;
  const qualify = calls && qualifyCommand(desk, calls, accept);

  const commands: Record<
    string,
    (repIds: string[], text: string, typed: Typed) => Promise<CommandAnswer | null>
  > = {
    async '/leads'(repIds) {
      return answerQueue(await desk.figures.queue(repIds, MOST_IN_QUEUE), desk.scene());
    },

    async '/lead'(_, text) {
      if (!text) return answerWords(copy.leadUsage);
      if (isTooShort(text)) return answerWords(`${copy.tooShort}\n${copy.leadUsage}`);
      const found = await desk.figures.search(text, MOST_FOUND);
      const [lead] = found.leads;
      if (!lead || found.leads.length > 1) return answerFound(found, text, desk.scene());
      return answerLead(lead, await desk.figures.answers(lead.leadId), desk.scene());
    },

    async '/hourglass'(_, text) {
      const isLast = LAST_WEEK.test(text);
      if (text && !isLast) return answerWords(copy.weekUsage);
      const scene = desk.scene();
      const spans = weeksOf(scene.now, desk.zone, isLast);
      const [week, before] = await Promise.all([
        desk.figures.figures(spans.week),
        desk.figures.figures(spans.before),
      ]);
      return answerWeek({ week, before, span: spans.week, isLast }, desk.lostReasons, scene);
    },

    ...(calls &&
      qualify && {
        async '/qualify'(_: string[], text: string, { team_id: team, user_id: user, ...typed }: Typed) {
          const address = slackAddress(team, user);
          const name = (await people.find(user))?.displayName ?? (typed.user_name || user);
          const rep = calls.repOf({ surface: 'slack', id: address, name });
          const eventId = `${user}.${typed.trigger_id ?? desk.scene().now.getTime()}`;
          const chat = team && typed.api_app_id ? chatLink(team, typed.api_app_id) : null;
          return rep && qualify({ address, rep, text, eventId, chat });
        },
      }),
  };

  async function answerTo(typed: Typed) {
    const { command, text, team_id: team, user_id: user, user_name: name } = typed;
    try {
      const by = { surface: 'slack' as const, id: slackAddress(team, user), name: name || user };
      const repIds = await desk.repIdsOf(by);
      if (repIds === null) return answerWords(copy.teamUnknown);
      if (repIds.length === 0) {
        log.warn({ command, user }, 'somebody outside the sales team typed a command of theirs');
        return answerWords(desk.isTeamKnown ? copy.stranger(user) : copy.notInChannel);
      }
      const answer = await commands[command]?.(repIds, searchable(text), typed);
      return answer ?? answerWords(copy.leadUsage);
    } catch (error) {
      log.error({ command, code: codeOf(error) }, 'a command of Slack could not be answered');
      return answerWords(command === '/qualify' ? QUALIFY_COPY[desk.language].failed : copy.failed);
    }
  }

  for (const command of Object.keys(commands)) {
    app.command(command, async ({ body, ack }) => {
      const parsed = typed.safeParse(body);
      if (!parsed.success) return ack();
      const answering = answerTo(parsed.data);
      const inTime = await within(answerWithinMs, answering);
      if (inTime) return ack(inTime);
      await ack();
      const { response_url: url } = parsed.data;
      if (!url) return;
      desk.goOn(
        'answering a command of Slack late',
        answering.then((answer) => post(url, answer, timeoutMs)),
      );
    });
  }
}

/** Opens the app's direct messages in Slack. */
function chatLink(team: string, app: string): string {
  return `slack://app?team=${encodeURIComponent(team)}&id=${encodeURIComponent(app)}&tab=messages`;
}

/** What may be looked for: in one line, without what no name has in it. */
function searchable(text: string): string {
  const clean = plainWords(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ');
  return [...clean].slice(0, TEXT_MAX).join('').trim();
}

/** A single letter fits nearly everybody. */
function isTooShort(text: string): boolean {
  return text.replace(/[^\p{L}\d]/gu, '').length < 2;
}

async function post(url: string, answer: CommandAnswer, timeoutMs: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new CommandAnswerError(response.status);
}

class CommandAnswerError extends Error {
  readonly code: string;

  constructor(status: number) {
    super(`Slack took no late answer: ${status}`);
    this.name = 'CommandAnswerError';
    this.code = `http-${status}`;
  }
}

/** What the work gives if that is soon enough, else null; the work goes on. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  const first = await Promise.race([work, passed]);
  clearTimeout(timer);
  return first;
}
