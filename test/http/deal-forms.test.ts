import { expect, it } from 'vitest';
import type { DealForms } from '../../src/desk/deal-forms.ts';
import { asAdmin, testDesk, testServer } from './test-server.ts';

const ID = '01900000-0000-7000-8000-000000000001';

function given(forms: Partial<DealForms> = {}) {
  const app = testServer({ desk: testDesk({ forms: { ...testDesk().forms, ...forms } }) });
  const ask = (path: string, body?: object) =>
    app.inject({
      url: `/api/v1/handoffs/${ID}/${path}`,
      headers: { ...asAdmin, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', payload: JSON.stringify(body) }),
    });
  return { app, ask };
}

it('what an offer would come to is asked with the edits, in the language', async () => {
  const asked: unknown[] = [];
  const preview: DealForms['preview'] = async (...of) => {
    asked.push(of);
    return { status: 'refused', faults: [{ field: 'guests', words: 'Too few.' }] };
  };
  const answer = await given({ preview }).ask('offer/preview?language=en', { guests: 3 });
  expect(answer.json()).toEqual({ status: 'refused', faults: [{ field: 'guests', words: 'Too few.' }] });
  expect(asked).toEqual([[ID, { guests: 3 }, 'en']]);
});

it('free times are in the language of the business unless another is asked for', async () => {
  const asked: unknown[] = [];
  const times: DealForms['times'] = async (...of) => {
    asked.push(of);
    return { booked: null, times: [] };
  };
  const { ask } = given({ times });
  expect((await ask('times')).json()).toEqual({ booked: null, times: [] });
  await ask('times?language=en&from=2026-12-15');
  expect(asked).toEqual([
    [ID, 'ru', undefined],
    [ID, 'en', '2026-12-15'],
  ]);
  expect((await ask('times?from=soon')).statusCode).toBe(400);
});

it('nothing is told of a lead who is gone, nor to who is not signed in', async () => {
  const { app, ask } = given();
  for (const path of ['times', 'offer', 'closing']) {
    const answer = await ask(path);
    expect([answer.statusCode, answer.json().code], path).toEqual([404, 'handoff-not-found']);
    expect((await app.inject({ url: `/api/v1/handoffs/${ID}/${path}` })).statusCode).toBe(401);
  }
  expect((await ask('offer/preview', {})).statusCode).toBe(404);
});

it('edits that make no sense are refused', async () => {
  const { ask } = given();
  for (const edits of [{ guests: -1 }, { discount: { percent: 5, sum: 5 } }, { extras: ['cake'] }, []]) {
    expect((await ask('offer/preview', edits)).statusCode).toBe(400);
  }
});
