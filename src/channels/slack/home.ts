import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { dayOf } from '../../desk/desk-spans.ts';
import type { AtTheDesk } from './at-the-desk.ts';
import { attempt } from './attempt.ts';
import { codeOf } from './bolt-logger.ts';
import { HOME_COPY } from './home-copy.ts';
import { MOST_ON_HOME, REFRESH_ACTION, renderHome, renderHomeWords } from './home-view.ts';
import { slackAddress } from './parse-event.ts';

const id = z.string().min(1).max(64);
const opened = z.looseObject({
  team_id: id.optional(),
  event: z.looseObject({ user: id, tab: z.string().optional() }),
});
const pressed = z.looseObject({
  team: z.looseObject({ id }).nullish(),
  user: z.looseObject({ id, team_id: id.optional() }),
});

/** Draws the app's home anew whenever somebody opens it, and when they press its button. */
export function listenForHome(app: App, desk: AtTheDesk, log: Logger): void {
  const copy = HOME_COPY[desk.language];
  /** Whose home is being drawn, and whether they asked for it again meanwhile. */
  const drawing = new Map<string, boolean>();

  async function viewFor(address: string, user: string) {
    const scene = desk.scene();
    try {
      const repIds = await desk.repIdsOf({ surface: 'slack', id: address, name: user });
      if (repIds === null) return renderHomeWords(copy.teamUnknown, scene);
      if (repIds.length === 0) return renderHomeWords(copy.strangerHome, null);
      const [mine, day, now] = await Promise.all([
        desk.figures.mine(repIds, MOST_ON_HOME),
        desk.figures.figures(dayOf(scene.now, desk.zone)),
        desk.figures.now(),
      ]);
      return renderHome({ mine, day, now }, scene);
    } catch (error) {
      log.error({ code: codeOf(error) }, 'the home of the Slack app could not be read');
      return renderHomeWords(copy.failedHome, scene);
    }
  }

  async function publish(address: string, user: string): Promise<void> {
    try {
      do {
        drawing.set(address, false);
        const view = await viewFor(address, user);
        await attempt(log, 'views.publish', () => app.client.views.publish({ user_id: user, view }));
      } while (drawing.get(address));
    } finally {
      drawing.delete(address);
    }
  }

  /** Slack is answered at once: the home is drawn when it is there. Who asks ten times costs two drawings. */
  function draw(address: string, user: string): void {
    if (drawing.has(address)) drawing.set(address, true);
    else desk.goOn('drawing the home of the Slack app', publish(address, user));
  }

  app.event('app_home_opened', async ({ body }) => {
    const parsed = opened.safeParse(body);
    if (!parsed.success || (parsed.data.event.tab ?? 'home') !== 'home') return;
    const { team_id: team, event } = parsed.data;
    draw(slackAddress(team, event.user), event.user);
  });

  app.action(REFRESH_ACTION, async ({ body, ack }) => {
    await ack();
    const parsed = pressed.safeParse(body);
    if (!parsed.success) return;
    const { team, user } = parsed.data;
    draw(slackAddress(team?.id ?? user.team_id, user.id), user.id);
  });
}
