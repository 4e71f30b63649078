import { blanked } from '../text/blanked.ts';

/** The text without how many guests there will be: "3000 a guest, 50 guests". Offsets stay true. */
export function withoutGuestCounts(text: string): string {
  return text.replace(GUESTS, blanked);
}

const GUESTS =
  /(?<![\p{L}\d])(?:(?:на|for) )?\d{1,4} ?(?:гост(?:ей|я|ь)|человека?|чел|персон|guests?|people|persons)(?![\p{L}])/giu;
