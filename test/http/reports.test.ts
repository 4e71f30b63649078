import { describe, expect, it } from 'vitest';
import type { ReportsPort } from '../../src/http/ports.ts';
import { asAdmin, testReports, testServer } from './test-server.ts';

const leadId = '01900000-0000-7000-8000-000000000003';
const read = (app: ReturnType<typeof testServer>, url: string) => app.inject({ url, headers: asAdmin });

describe('the report of the score', () => {
  it('is of whole days in the zone of the business, and says what the tallies come to', async () => {
    const asked: unknown[] = [];
    const tally = { asked: 10, scores: [0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1] };
    const comment = {
      id: leadId,
      leadId,
      name: 'Анна',
      score: 10,
      words: 'Чудесно',
      at: '2026-11-22T10:00:00.000Z',
    };
    const nps: ReportsPort['nps'] = async (query) => {
      asked.push(query);
      const groups = [{ key: null, ...tally }];
      return { overall: tally, groups, groupsLeftOut: 0, months: [], comments: [comment] };
    };
    const app = testServer({ reports: testReports({ nps }) });
    const url =
      '/api/v1/reports/nps?from=2026-11-01&to=2026-11-30&by=rep&rep=%20%D0%90%D0%BD%D0%BD%D0%B0&source=';
    const report = (await read(app, url)).json();
    expect(report.overall).toEqual({
      asked: 10,
      answered: 4,
      responseRate: 40,
      scores: tally.scores,
      nps: {
        promoters: 2,
        passives: 1,
        detractors: 1,
        score: 25,
        interval: { low: -56.3, high: 100 },
        isRough: true,
        moreForFivePoints: 1053,
      },
    });
    expect(report.groups).toEqual([{ key: null, ...report.overall }]);
    expect(report.comments).toEqual([comment]);
    await read(app, '/api/v1/reports/nps');
    expect(asked).toEqual([
      {
        span: { from: new Date('2026-10-31T21:00:00.000Z'), to: new Date('2026-11-30T21:00:00.000Z') },
        by: 'rep',
        product: null,
        source: null,
        rep: 'Анна',
      },
      { span: { from: null, to: null }, by: 'product', product: null, source: null, rep: null },
    ]);
  });

  it('is empty, not absent, where nobody was asked', async () => {
    const report = (await read(testServer(), '/api/v1/reports/nps')).json();
    expect(report.overall).toMatchObject({ asked: 0, answered: 0, responseRate: null, nps: null });
  });

  it.each([
    'from=yesterday',
    'from=2026-02-30',
    'to=2026-11-22T10:00:00Z',
    'from=2026-11-30&to=2026-11-01',
    'by=weather',
    `product=${'x'.repeat(201)}`,
  ])('refuses %s', async (query) => {
    const answer = await read(testServer(), `/api/v1/reports/nps?${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ code: expect.any(String), message: expect.any(String) });
  });

  it.each(['0001-01-01', '9999-12-31'])('may be of %s as well', async (day) => {
    expect((await read(testServer(), `/api/v1/reports/nps?from=${day}&to=${day}`)).statusCode).toBe(200);
  });
});

describe('complaints and reviews', () => {
  const id = '01900000-0000-7000-8000-000000000009';

  it('go on with the cursor of the answer', async () => {
    const asked: unknown[] = [];
    const next = { dueAt: new Date('2026-11-22T10:00:00.123Z'), id };
    const app = testServer({
      reports: testReports({
        complaints: async (query) => {
          asked.push(query);
          return { complaints: [], next: query.after ? null : next };
        },
        reviews: async (query) => {
          asked.push(query);
          return { reviews: [], next: query.after ? null : id };
        },
      }),
    });
    const complaints = (await read(app, '/api/v1/complaints?limit=3')).json();
    const reviews = (await read(app, '/api/v1/reviews?permission=named')).json();
    const rest = `/api/v1/complaints?status=solved&cursor=${complaints.next}`;
    expect((await read(app, rest)).json()).toEqual({ complaints: [], next: null });
    expect((await read(app, `/api/v1/reviews?cursor=${reviews.next}`)).json()).toEqual({
      reviews: [],
      next: null,
    });
    expect(asked).toEqual([
      { status: 'open', limit: 3, after: null },
      { permission: 'named', limit: 50, after: null },
      { status: 'solved', limit: 50, after: next },
      { permission: null, limit: 50, after: id },
    ]);
  });

  it.each(['complaints?status=lost', 'complaints?cursor=x', 'reviews?permission=yes', 'reviews?cursor=7'])(
    'refuse %s',
    async (path) => {
      expect((await read(testServer(), `/api/v1/${path}`)).statusCode).toBe(400);
    },
  );
});

it.each(['reports/nps', 'complaints', 'reviews'])('keeps %s from strangers', async (path) => {
  expect((await testServer().inject({ url: `/api/v1/${path}` })).statusCode).toBe(401);
});
