import { z } from 'zod';
import { instant } from './contract-values.ts';

/** What the reports and the customers' own words are read as. */

const npsFigures = z.object({
  asked: z.int(),
  answered: z.int(),
  /** In per cent of those asked. */
  responseRate: z.number().nullable(),
  /** How many gave each score, 0 to 10. */
  scores: z.array(z.int()).length(11),
  /** Null when nobody answered. */
  nps: z
    .object({
      promoters: z.int(),
      passives: z.int(),
      detractors: z.int(),
      score: z
        .number()
        .describe('Per cent of promoters (9–10) less per cent of detractors (0–6), −100 to 100.'),
      interval: z
        .object({ low: z.number(), high: z.number() })
        .describe(
          '95 %: p − d ± 1.96 · √((p + d − (p − d)²) / n); the adjusted Wald interval when all are alike.',
        ),
      isRough: z.boolean().describe('Fewer than 30 answered: the interval is wide, and itself rough.'),
      moreForFivePoints: z.int().describe('How many more have to answer for an interval of ±5 points.'),
    })
    .nullable(),
});

/** `key` is null where it is not known; of months it is `2026-11`. */
const npsGroup = npsFigures.extend({ key: z.string().nullable() });

export const npsBreakdown = z.enum(['month', 'product', 'source', 'rep', 'channel']);

export const npsReport = z.object({
  overall: npsFigures,
  /** The latest month first; other groups by how many were asked, the most first. */
  groups: z.array(npsGroup),
  /** Groups beyond the hundred that are told. */
  groupsLeftOut: z.int(),
  /** Month by month of asking, in order. */
  months: z.array(npsGroup),
  /** The newest first, without those of people whose data was erased. */
  comments: z.array(
    z.object({
      id: z.uuid(),
      leadId: z.uuid(),
      name: z.string().nullable(),
      score: z.int(),
      words: z.string(),
      at: instant,
    }),
  ),
});

export const complaintStatus = z.enum(['open', 'solved', 'unsolved', 'withdrawn']);

export const complaintPage = z.object({
  complaints: z.array(
    z.object({
      id: z.uuid(),
      leadId: z.uuid(),
      name: z.string().nullable(),
      words: z.string(),
      /** Who sees to it. */
      repName: z.string().nullable(),
      status: complaintStatus,
      dueAt: instant,
      createdAt: instant,
      settledAt: instant.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** Whether a review may be published, and with the name. */
export const reviewPermission = z.enum(['none', 'anonymous', 'named']);

export const reviewPage = z.object({
  reviews: z.array(
    z.object({
      id: z.uuid(),
      leadId: z.uuid(),
      name: z.string().nullable(),
      text: z.string(),
      caseFacts: z.string().nullable(),
      permission: reviewPermission,
      createdAt: instant,
    }),
  ),
  next: z.string().nullable(),
});

export type NpsBreakdown = z.infer<typeof npsBreakdown>;
export type NpsFigures = z.infer<typeof npsFigures>;
export type NpsGroup = z.infer<typeof npsGroup>;
export type NpsReport = z.infer<typeof npsReport>;
export type ComplaintPage = z.infer<typeof complaintPage>;
export type ComplaintStatus = z.infer<typeof complaintStatus>;
export type ReviewPage = z.infer<typeof reviewPage>;
export type ReviewPermission = z.infer<typeof reviewPermission>;
