import { z } from 'zod';
import { duration } from './profile-fields.ts';

/** What happens after the sale. */
export const postsaleSettings = z.strictObject({
  /** From the end of the event's day until they are asked how it was. */
  askAfter: duration.prefault('1d'),
  /** Pauses of silence before each reminder of a question, and before it is left alone. */
  nudges: z.array(duration).min(1).max(4).prefault(['1d', '3d']),
  silentAfter: duration.prefault('4d'),
  /** Nobody is asked for a score twice within so many days. */
  coolDownDays: z.int().positive().max(3_650).default(90),
  /** Working minutes within which a complaint is seen to. */
  complaintMinutes: z.int().positive().max(10_080).default(240),
  /** After so many days they are asked whether the complaint was solved. */
  solvedAfterDays: z.int().positive().max(90).default(3),
});
