import type { Deal } from './deal.ts';
import { SALE } from './lead-stage.ts';

/** Whether somebody has bought, by the stage that they ever reached or by the deal that they are in. */
export function isCustomer(stage: number, deal: Deal | null): boolean {
  return stage >= SALE || deal?.status === 'won';
}
