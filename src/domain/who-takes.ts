import type { Language, Money } from './values.ts';
import { addWorkingMinutes, type WorkingHours } from './working-hours.ts';

/** What of a lead decides who gets it; null is not known. */
export interface LeadToRoute {
  /** The code of what they need. */
  need: string | null;
  budget: Money | null;
  language: Language;
  /** E.164. */
  phone: string | null;
}

/** Which leads somebody takes; what is absent sets no bounds. Plain data, since published flows keep it. */
export interface TakingRules {
  services?: string[];
  /** Both ends are within; null is open. */
  budget?: { min: number | null; max: number | null; currency: string };
  languages?: Language[];
  /** What phone numbers of the territory begin with. */
  phones?: string[];
}

/** What must be known of one of the team to say which leads are theirs, and from when. */
export interface Taker {
  rules: TakingRules;
  /** Somebody of the team has them as chief. */
  isChief: boolean;
  hours: WorkingHours;
}

/**
 * Those who take a lead: whose rules fit, or else the chiefs, or else everybody, so that no lead is nobody's. Who does
 * not work at all in the coming 60 days counts only when the whole team is away.
 */
export function takersOf<Member extends Taker>(lead: LeadToRoute, team: Member[], at: Date): Member[] {
  const back = team.filter(({ hours }) => addWorkingMinutes(at, 0, hours) !== null);
  const there = back.length > 0 ? back : team;
  const fitting = there.filter(({ rules }) => fits(lead, rules));
  if (fitting.length > 0) return fitting;
  const chiefs = there.filter(({ isChief }) => isChief);
  return chiefs.length > 0 ? chiefs : there;
}

/**
 * What is not known passes: a lead without a phone is of every territory, one who named no sum may have any. A quick
 * answer by whoever is there is worth more than the right one of the team tomorrow, and asking is their work.
 */
function fits({ need, budget, language, phone }: LeadToRoute, rules: TakingRules): boolean {
  return (
    (need === null || !rules.services || rules.services.includes(need)) &&
    (budget === null || !rules.budget || overlap(budget, rules.budget)) &&
    (!rules.languages || rules.languages.includes(language)) &&
    (phone === null || !rules.phones || rules.phones.some((prefix) => phone.startsWith(prefix)))
  );
}

/** A sum in other money, or for each guest, says nothing of the whole, so it is as good as not known. */
function overlap({ min, max, currency, per }: Money, bounds: NonNullable<TakingRules['budget']>): boolean {
  if (per === 'person' || (currency !== null && currency !== bounds.currency)) return true;
  const low = Math.max(min ?? 0, bounds.min ?? 0);
  const high = Math.min(max ?? Number.POSITIVE_INFINITY, bounds.max ?? Number.POSITIVE_INFINITY);
  // Two ranges that only touch, such as 150–300 and "from 300", are next to each other; a single sum has no width.
  return low < high || (low === high && min === max);
}
