import { DESK_COPY } from './desk-copy.ts';
import type { FormSettings } from './form.ts';
import { WORDS_MAX } from './form-fields.ts';
import { slackAddress } from './parse-event.ts';
import { readMoneyMoved, readOffer, readSale, readViewing } from './read-deal-form.ts';
import { faulty, type ReadForm, read } from './read-outcome.ts';
import { readSnooze } from './read-snooze.ts';
import type { Submission } from './submission.ts';

/** What the form asks for; `nameOf` says what a user of the workspace is called. */
export async function readForm(
  { kind, fields, team, context }: Submission,
  settings: FormSettings,
  now: Date,
  nameOf: (user: string) => Promise<string>,
): Promise<ReadForm> {
  const { choices, zone, language } = settings;
  const { faults } = DESK_COPY[language];
  const { currency = choices.currency } = context;
  const chosen = (block: string) => fields[block]?.selected_option?.value ?? null;
  const words = (fields.words?.value ?? '').trim().slice(0, WORDS_MAX);
  switch (kind) {
    case 'bookViewing':
      return readViewing(fields, settings, now);
    case 'sendOffer':
      return readOffer(fields, settings);
    case 'won':
      return readSale(fields, settings, currency, now);
    case 'paid':
    case 'refunded':
      return readMoneyMoved(kind, fields, settings, currency);
    case 'lost': {
      if (choices.lostReasons.length === 0) {
        return words ? read({ type: 'lost', reason: 'other', words }) : faulty({ words: faults.noWords });
      }
      const reason = choices.lostReasons.find(({ code }) => code === chosen('reason'))?.code;
      return reason ? read({ type: 'lost', reason, words }) : faulty({ reason: faults.noReason });
    }
    case 'notATarget':
      return words ? read({ type: 'notATarget', words }) : faulty({ words: faults.noWords });
    case 'reassign': {
      if (choices.team.length > 0) {
        const to = choices.team.find(({ id }) => id === chosen('to'));
        if (!to) return faulty({ to: faults.noColleague });
        return read({ type: 'reassign', to: { id: to.id, name: to.name } });
      }
      const user = fields.to?.selected_user;
      if (!user) return faulty({ to: faults.noColleague });
      const to = { id: `slack:${slackAddress(team, user)}`, name: await nameOf(user) };
      return read({ type: 'reassign', to });
    }
    case 'snooze': {
      const wish = {
        quick: chosen('when'),
        day: fields.day?.selected_date ?? null,
        time: fields.time?.selected_time ?? null,
      };
      const until = readSnooze(wish, { now, zone, language });
      if (until.status === 'faulty') return faulty({ [until.field]: until.fault });
      return read({ type: 'snooze', until: until.until });
    }
  }
}
