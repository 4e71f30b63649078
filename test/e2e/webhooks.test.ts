import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { WebhookDeliveryPage } from '../../src/http/webhook-contract.ts';
import { eventually } from '../support/eventually.ts';
import { startProduct } from '../support/start-product.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { startWebhookReceiver } from '../support/webhook-receiver.ts';

test("the business's own tool is told of a lead, and of who takes it", async () => {
  const receiver = await startWebhookReceiver();
  const folder = await makeDataDir();
  onTestFinished(() => removeDataDir(folder));
  const profile = path.join(folder, 'profile.yaml');
  const shipped = await readFile('flows/profile.yaml', 'utf8');
  await writeFile(profile, `${shipped}\nwebhooks:\n  - { url: "${receiver.url}", allowPrivate: true }\n`);
  const product = await startProduct({ profile });

  const session = await fetch(`${product.url}/chat/api/session`, { method: 'POST' });
  const { token } = (await session.json()) as { token: string };
  for (const text of ['свадьба в июне, 400 тысяч, решаю сама, +7 921 555-12-34', 'да', 'всё верно']) {
    const answer = await fetch(`${product.url}/chat/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: v7(), type: 'text', text }),
    });
    expect(answer.status).toBe(202);
  }
  const lead = await product.lead({ verdict: 'qualified' });
  const claim = await product.act(lead.handoff?.id, 'Ольга', { type: 'claim' });
  expect(claim.status).toBe(200);

  const types = () => receiver.received.map(({ body }) => JSON.parse(body).type).sort();
  await eventually(() => expect(types()).toEqual(['lead.claimed', 'lead.handed-off', 'lead.qualified']));
  const claimed = receiver.received
    .map(({ body }) => JSON.parse(body))
    .find(({ type }) => type === 'lead.claimed');
  expect(claimed.data).toMatchObject({
    fact: { byName: 'Ольга' },
    lead: { id: lead.id, phone: '+79215551234' },
  });

  const { webhooks } = (await (await product.admin('/api/v1/webhooks')).json()) as {
    webhooks: { url: string; secret: string }[];
  };
  expect(webhooks).toMatchObject([{ url: receiver.url, secret: expect.stringMatching(/^whsec_/) }]);
  await eventually(async () => {
    const page = (await (await product.admin('/api/v1/webhook-deliveries')).json()) as WebhookDeliveryPage;
    expect(page.deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
  });
});
