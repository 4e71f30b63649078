import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HttpPorts } from '../../src/http/ports.ts';
import { asAdmin, testServer } from './test-server.ts';

const friendId = randomUUID();
const url = `/api/v1/referrals/${friendId}/bonus`;

function serverThat(noteBonus: HttpPorts['referrals']['noteBonus']) {
  const report = async () => {
    throw new Error('Nobody asked for the report.');
  };
  const bonuses = async () => ({ bonuses: [], due: 0, given: 0, each: null });
  return testServer({ referrals: { report, bonuses, noteBonus } });
}

describe('that a bonus was given', () => {
  it('is noted, and taken back', async () => {
    const noted: unknown[] = [];
    const app = serverThat(async (note) => {
      noted.push(note);
      return { status: 'noted', givenAt: note.given ? '2026-11-23T09:00:00.000Z' : null };
    });
    const post = (given: boolean) =>
      app.inject({ method: 'POST', url, headers: asAdmin, payload: { given } });
    expect((await post(true)).json()).toEqual({ friendId, givenAt: '2026-11-23T09:00:00.000Z' });
    expect((await post(false)).json()).toEqual({ friendId, givenAt: null });
    expect(noted).toEqual([
      { friendId, given: true },
      { friendId, given: false },
    ]);
  });

  it.each([
    ['unknown', 404, 'friend-not-found'],
    ['no-sale', 409, 'no-sale'],
  ] as const)('is refused where it is %s', async (status, statusCode, code) => {
    const app = serverThat(async () => ({ status }));
    const answer = await app.inject({ method: 'POST', url, headers: asAdmin, payload: { given: true } });
    expect([answer.statusCode, answer.json()]).toEqual([statusCode, { code, message: expect.any(String) }]);
  });

  it('is for those who are signed in, and says which of the two', async () => {
    const app = testServer();
    const payload = { given: true };
    expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBe(401);
    for (const wrong of [{}, { given: 'yes' }, { given: true, sum: 1 }]) {
      const answer = await app.inject({ method: 'POST', url, headers: asAdmin, payload: wrong });
      expect(answer.statusCode).toBe(400);
    }
    const other = '/api/v1/referrals/7/bonus';
    expect((await app.inject({ method: 'POST', url: other, headers: asAdmin, payload })).statusCode).toBe(
      400,
    );
    expect((await app.inject({ url: '/api/v1/referrals/bonuses' })).statusCode).toBe(401);
  });
});
