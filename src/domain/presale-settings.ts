import { z } from 'zod';
import { duration } from './profile-fields.ts';

/** Silence on the way to the sale, where a salesperson has the lead too. */
export const presaleSettings = z.strictObject({
  /** Pauses of silence before each reminder of an open question. */
  nudges: z.array(duration).min(1).max(4).prefault(['4h', '1d', '3d']),
  /** After the last reminder the salesperson goes on alone. */
  silentAfter: duration.prefault('3d'),
});
