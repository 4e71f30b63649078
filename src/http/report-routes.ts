import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { npsFigures } from '../insights/nps-figures.ts';
import { spanOfDays } from '../insights/span-of-days.ts';
import { readComplaintCursor, writeComplaintCursor } from './cursor.ts';
import { answers } from './openapi.ts';
import type { HttpPorts } from './ports.ts';
import { Problem } from './problem.ts';
import {
  complaintPage,
  complaintStatus,
  npsBreakdown,
  npsReport,
  reviewPage,
  reviewPermission,
} from './report-contract.ts';

const tags = ['reports'];
const security = [{ admin: [] }, { adminCookie: [] }];
const limit = z.coerce.number().int().min(1).max(200).default(50);
const day = z.iso.date().optional();
const only = z.string().trim().max(200).optional();

/** What customers think of the business: the score, and their own words. Registered behind the sign-in. */
export function reportRoutes({
  reports,
  admin,
}: Pick<HttpPorts, 'reports' | 'admin'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/v1/reports/nps',
      {
        schema: {
          tags,
          security,
          summary:
            'The Net Promoter Score of those who were asked `from` a day `to` a day, both in it, as the business counts days; `product`, `source` and `rep` narrow it down',
          querystring: z.object({
            from: day,
            to: day,
            by: npsBreakdown.default('product'),
            product: only,
            source: only,
            rep: only,
          }),
          response: answers(200, npsReport, 400, 401),
        },
      },
      async ({ query: { from = null, to = null, by, product, source, rep } }) => {
        if (from !== null && to !== null && from > to) {
          throw new Problem(
            400,
            'backward-period',
            'The period ends before it begins: swap `from` and `to`.',
          );
        }
        const tallies = await reports.nps({
          span: spanOfDays({ from, to }, admin.session.zone),
          by,
          product: product || null,
          source: source || null,
          rep: rep || null,
        });
        const { overall, groups, months } = tallies;
        return {
          ...tallies,
          overall: npsFigures(overall),
          groups: groups.map((group) => ({ key: group.key, ...npsFigures(group) })),
          months: months.map((month) => ({ key: month.key, ...npsFigures(month) })),
        };
      },
    );

    app.get(
      '/api/v1/complaints',
      {
        schema: {
          tags,
          security,
          summary: 'What customers are not content with, by when it is due, the first first',
          querystring: z.object({
            status: complaintStatus.default('open'),
            limit,
            cursor: z.string().min(1).optional(),
          }),
          response: answers(200, complaintPage, 400, 401),
        },
      },
      async ({ query: { status, limit, cursor } }) => {
        const page = await reports.complaints({ status, limit, after: readComplaintCursor(cursor) });
        return { complaints: page.complaints, next: page.next && writeComplaintCursor(page.next) };
      },
    );

    app.get(
      '/api/v1/reviews',
      {
        schema: {
          tags,
          security,
          summary: 'What customers say of the business and whether it may be published, the newest first',
          querystring: z.object({
            permission: reviewPermission.optional(),
            limit,
            cursor: z.uuid().optional(),
          }),
          response: answers(200, reviewPage, 400, 401),
        },
      },
      async ({ query: { permission = null, limit, cursor = null } }) =>
        reports.reviews({ permission, limit, after: cursor }),
    );
  };
}
