import { z } from 'zod';
import { duration, languages } from './profile-fields.ts';

/** Telegram takes no larger photo. */
export const MOST_PHOTO_BYTES = 10 * 1024 * 1024;

/** Where a photo lies, from the folder of the profile. */
export const photoPath = z
  .string()
  .trim()
  .min(1)
  .refine((path) => !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path), {
    message: 'a photo lies beside the profile: write its path from there, such as photos/hall.jpg',
  });

const photo = z.strictObject({
  file: photoPath,
  /** In words, for those who cannot see it; the name of the business when it is left out. */
  shows: languages.optional(),
});

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
  /** Sent with the words a month before the event; a path alone stands for a photo that needs no words. */
  photos: z
    .array(z.preprocess((given) => (typeof given === 'string' ? { file: given } : given), photo))
    .max(5)
    .default([]),
});
