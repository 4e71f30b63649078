import { z } from 'zod';
import { language, texts } from './contract-values.ts';

/** What a browser that is signed in is told. */

/** What the head of the dashboard shows. */
export const adminSession = z.object({ businessName: texts, zone: z.string(), language });

export type AdminSession = z.infer<typeof adminSession>;
