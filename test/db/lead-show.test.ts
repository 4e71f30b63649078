import { expect, onTestFinished, test, vi } from 'vitest';
import { leadShow } from '../../src/cli/lead-show.ts';
import { testDatabase } from '../support/test-database.ts';
import { seedLead } from './seed-lead.ts';

async function given() {
  const { prisma, url } = await testDatabase();
  vi.stubEnv('DATABASE_URL', url);
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const problems = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const said = () => problems.mock.calls.flat().join('\n');
  const shown = () => JSON.parse(String(out.mock.calls[0]?.[0] ?? 'null')) as { id: string } | null;
  return { prisma, said, shown };
}

test('one lead that fits is shown', async () => {
  const { prisma, shown } = await given();
  const { leadId } = await seedLead(prisma, { lead: { name: 'Анна Белова' } });
  await seedLead(prisma, { lead: { name: 'Пётр' } });
  expect(await leadShow('белова', 'ru')).toBe(0);
  expect(shown()?.id).toBe(leadId);
});

test('several that fit are listed, so that one of them can be asked for', async () => {
  const { prisma, said, shown } = await given();
  const first = await seedLead(prisma, { lead: { name: 'Анна Белова', phone: '+79215551234' } });
  const second = await seedLead(prisma, { lead: { name: 'Анна Серова', verdict: 'qualified' } });
  expect(await leadShow('анна', 'ru')).toBe(1);
  expect(shown()).toBeNull();
  expect(said()).toMatch(/Several leads are known as "анна"/);
  expect(said()).toContain(`${first.leadId}  Анна Белова, +7 921 555-12-34, no verdict`);
  expect(said()).toContain(`${second.leadId}  Анна Серова, no contact, qualified`);
  expect(await leadShow(second.leadId, 'ru')).toBe(0);
  expect(shown()?.id).toBe(second.leadId);
});

test('nobody who fits is said so', async () => {
  const { said } = await given();
  expect(await leadShow('никто', 'ru')).toBe(1);
  expect(said()).toContain('No lead is known as "никто"');
});
