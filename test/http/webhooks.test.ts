import { describe, expect, it } from 'vitest';
import type { HttpPorts } from '../../src/http/ports.ts';
import { testServer } from './test-server.ts';

describe('Telegram calls', () => {
  const send = (app: ReturnType<typeof testServer>, payload: string, secret?: string) =>
    app.inject({
      method: 'POST',
      url: '/telegram/webhook',
      payload,
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      },
    });

  it('and is answered 200 after the update is handled', async () => {
    const telegram = taking();
    const answer = await send(testServer({ telegram }), '{"update_id":7,"what":"ever"}', 's');
    expect([answer.statusCode, answer.body, telegram.taken]).toEqual([
      200,
      '',
      [{ update_id: 7, what: 'ever' }],
    ]);
  });

  it.each([undefined, '', 'wrong', 's '.repeat(500)])('and is refused with the secret %j', async (secret) => {
    const telegram = taking();
    const answer = await send(testServer({ telegram }), '{"update_id":7}', secret);
    expect([answer.statusCode, answer.json().code, telegram.taken]).toEqual([401, 'wrong-secret', []]);
  });

  it('and is refused before its body is looked at', async () => {
    expect((await send(testServer({ telegram: taking() }), '{broken', 'wrong')).statusCode).toBe(401);
  });

  it.each(['{broken', '', '[1]', '"text"', 'null', '17'])('and gets 400 for %j', async (payload) => {
    const telegram = taking();
    const answer = await send(testServer({ telegram }), payload, 's');
    expect([answer.statusCode, telegram.taken]).toEqual([400, []]);
    expect(answer.json()).toEqual({ code: expect.any(String), message: expect.any(String) });
  });

  it('and gets 400 for what is no update', async () => {
    const answer = await send(testServer({ telegram: taking() }), '{"what":"ever"}', 's');
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'not-an-update']);
  });

  it('and sends again when nothing was kept', async () => {
    const telegram = { ...taking(), handle: async () => Promise.reject(new Error('no database')) };
    const answer = await send(testServer({ telegram }), '{"update_id":7}', 's');
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'not-kept']);
  });

  it('nobody when there is no bot', async () => {
    expect((await send(testServer(), '{"update_id":7}', 's')).statusCode).toBe(404);
  });

  function taking() {
    const taken: object[] = [];
    return {
      taken,
      verify: (secret: string | undefined) => secret === 's',
      handle: async (update: object) => {
        taken.push(update);
        return 'update_id' in update ? ('accepted' as const) : ('invalid' as const);
      },
    };
  }
});

describe('Slack calls', () => {
  it.each(['application/json', 'application/x-www-form-urlencoded'])(
    'with %s, and the body reaches the check of its signature as it came',
    async (type) => {
      let came: Parameters<NonNullable<HttpPorts['slack']>['handle']>[0] | undefined;
      const app = testServer({
        slack: {
          handle: async (request) => {
            came = request;
            return { status: 200, body: { challenge: 'abc' } };
          },
        },
      });
      const payload = ' {"type" : "url_verification","x":"%D0%B6+é"} ';
      const answer = await app.inject({
        method: 'POST',
        url: '/slack/events',
        payload,
        headers: { 'content-type': type, 'x-slack-signature': 'v0=abc' },
      });
      expect([answer.statusCode, answer.json()]).toEqual([200, { challenge: 'abc' }]);
      expect(came?.rawBody).toBe(payload);
      expect(came?.headers['x-slack-signature']).toBe('v0=abc');
    },
  );

  it('and gets the status that the port gives, or 503 when nothing was kept', async () => {
    const events = (slack: HttpPorts['slack']) =>
      testServer({ ...(slack && { slack }) }).inject({ method: 'POST', url: '/slack/events', payload: '{}' });
    expect((await events({ handle: async () => ({ status: 401 }) })).statusCode).toBe(401);
    expect((await events({ handle: async () => ({ status: 200, body: 'plain' }) })).body).toBe('plain');
    expect((await events({ handle: async () => Promise.reject(new Error('x')) })).statusCode).toBe(503);
    expect((await events(undefined)).statusCode).toBe(404);
  });
});
