import type { LeadPage, LeadRow } from '../../http/lead-contract.ts';

/** The part of the list that has been loaded, newest first, and the cursor of what follows it. */
export type LoadedLeads = LeadPage;

/** Adds the next page; a lead that moved between two requests is kept once, in its newer shape. */
export function withNextPage(loaded: LoadedLeads, page: LeadPage): LoadedLeads {
  return { leads: inOrder([...loaded.leads, ...page.leads]), next: page.next };
}

/**
 * Takes in a fresh first page without losing the pages loaded below it. Leads that the fresh page should have shown
 * and did not (erased or merged) disappear. When the fresh page no longer meets what was loaded, it starts anew.
 */
export function withFreshPage(loaded: LoadedLeads, fresh: LeadPage): LoadedLeads {
  const oldest = fresh.leads.at(-1);
  if (fresh.next === null || !oldest) return fresh;
  const freshIds = new Set(fresh.leads.map(({ id }) => id));
  if (!loaded.leads.some(({ id }) => freshIds.has(id))) return fresh;
  const below = loaded.leads.filter((lead) => !freshIds.has(lead.id) && comparePlace(lead, oldest) > 0);
  if (below.length === 0) return fresh;
  return { leads: [...fresh.leads, ...below], next: loaded.next };
}

function inOrder(leads: LeadRow[]): LeadRow[] {
  const newest = new Map<string, LeadRow>();
  for (const lead of leads) {
    const known = newest.get(lead.id);
    if (!known || known.lastSeenAt <= lead.lastSeenAt) newest.set(lead.id, lead);
  }
  return [...newest.values()].sort(comparePlace);
}

/** Last seen first; the id settles equal instants. */
function comparePlace(left: LeadRow, right: LeadRow): number {
  if (left.lastSeenAt !== right.lastSeenAt) return left.lastSeenAt < right.lastSeenAt ? 1 : -1;
  return left.id < right.id ? 1 : left.id > right.id ? -1 : 0;
}
