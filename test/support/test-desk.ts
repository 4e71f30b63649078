import { readProfile } from '../../src/config/read-profile.ts';
import { buildCard, type HandoffRecord } from '../../src/desk/build-card.ts';
import { deskChoices } from '../../src/desk/desk-choices.ts';
import { deskOf } from '../../src/desk/desk-of.ts';
import type { SalesCard } from '../../src/desk/sales-card.ts';
import type { RunnableFlow } from '../../src/flow/published-flow.ts';

const profile = readProfile('flows/profile.yaml');

/** The sales desk of the sample business. */
export const testDesk = deskOf(profile);

/** A card of the sample business as the record stands. */
export function cardOf(record: HandoffRecord, flow: RunnableFlow): SalesCard {
  const kept = record.kept ?? testDesk.asItStood({ at: record.createdAt.toISOString(), owner: record.owner });
  return buildCard(record, flow, {
    standing: testDesk.standing(kept),
    actions: testDesk.actions(kept, record.deal),
    choices: deskChoices(profile),
    publicUrl: undefined,
    flows: [],
  });
}
