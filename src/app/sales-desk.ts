import type { Pool } from 'pg';
import { dealForms } from '../deals/deal-forms.ts';
import { deskChoices } from '../desk/desk-choices.ts';
import { leadWords } from '../desk/lead-words.ts';
import type { Profile } from '../domain/profile.ts';
import { teamOf } from '../domain/team-member.ts';
import type { StartedEngine } from '../start-engine.ts';
import { handoffStore } from '../store/handoff-store.ts';
import type { Logger } from '../telemetry/logger.ts';
import { deskPress } from './desk-press.ts';

export type SalesDesk = ReturnType<typeof salesDesk>;

/** What every place where sales work shares: Slack, a Telegram group and the inbox. */
export function salesDesk(parts: {
  started: Pick<StartedEngine, 'engine' | 'entryFlow' | 'flows'>;
  pool: Pool;
  profile: Profile;
  now(): Date;
  log: Logger;
}) {
  const { started, pool, profile, now, log } = parts;
  const team = teamOf(profile);
  const handoffs = handoffStore(pool);
  return {
    team,
    handoffs,
    words: leadWords(started.entryFlow, started.flows),
    choices: deskChoices(profile),
    forms: dealForms({ pool, profile, handoffs, now }),
    press: deskPress({ engine: started.engine, team, held: handoffs.held, log }),
  };
}
