import type { NpsBreakdown } from '../../http/report-contract.ts';

export const PERIODS = ['all', '30', '90', '365', 'own'] as const;
export const BREAKDOWNS: NpsBreakdown[] = ['product', 'source', 'rep', 'channel', 'month'];
/** What a report can be narrowed down to. */
export const NARROWINGS = ['product', 'source', 'rep'] as const;

/** What the report of the score shows, as it stands in the page's address: `#/reports/nps?period=90&by=rep`. */
export interface NpsPlace {
  /** The last so many days, or days of one's own. */
  period: (typeof PERIODS)[number];
  /** Calendar days, `2026-11-22`; only of the period `own`. */
  from: string | null;
  to: string | null;
  by: NpsBreakdown;
  product: string | null;
  source: string | null;
  rep: string | null;
}

/** Null when the address is not of a report. What is wrong in it is left out. */
export function reportInAddress(hash: string): NpsPlace | null {
  const [address, query] = /^#\/reports(?:\/nps)?\/?(?:\?(.*))?$/.exec(hash) ?? [];
  if (address === undefined) return null;
  const search = new URLSearchParams(query);
  const period = PERIODS.find((known) => known === search.get('period')) ?? 'all';
  const dayOf = (name: string) => {
    const day = search.get(name) ?? '';
    return period === 'own' && isDay(day) ? day : null;
  };
  return {
    period,
    from: dayOf('from'),
    to: dayOf('to'),
    by: BREAKDOWNS.find((known) => known === search.get('by')) ?? 'product',
    product: search.get('product') || null,
    source: search.get('source') || null,
    rep: search.get('rep') || null,
  };
}

export function addressOfReport(place: NpsPlace): string {
  const search = new URLSearchParams();
  if (place.period !== 'all') search.set('period', place.period);
  for (const name of ['from', 'to', ...NARROWINGS] as const) {
    const value = place[name];
    if (value) search.set(name, value);
  }
  if (place.by !== 'product') search.set('by', place.by);
  return search.size > 0 ? `#/reports/nps?${search}` : '#/reports/nps';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toJSON().startsWith(text);
}
