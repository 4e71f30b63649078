import { expect, test } from 'vitest';
import { repIds } from '../../../src/desk/rep-ids.ts';

const team = [{ name: 'Анна', slack: 'U0123ABC', telegram: 42 }, { name: 'Борис' }];

test('who is of the team has leads under the name and under the own account', () => {
  expect(repIds(team, { surface: 'slack', id: 'T1/U0123ABC', name: 'anna' })).toEqual([
    'team:Анна',
    'slack:T1/U0123ABC',
    'T1/U0123ABC',
  ]);
  expect(repIds(team, { surface: 'telegram', id: '42', name: 'Аня' })[0]).toBe('team:Анна');
  expect(repIds(team, { surface: 'dashboard', id: 'Борис', name: 'Борис' })[0]).toBe('team:Борис');
});

test('who is not of the team has none', () => {
  expect(repIds(team, { surface: 'slack', id: 'T1/U9', name: 'Анна' })).toEqual([]);
  expect(repIds(team, { surface: 'telegram', id: 'undefined', name: 'Борис' })).toEqual([]);
});

test('where nobody of the team has an account, everybody on the surface is of it', () => {
  const byName = [{ name: 'Анна' }];
  expect(repIds(byName, { surface: 'slack', id: 'T1/U9', name: 'x' })).toEqual(['slack:T1/U9', 'T1/U9']);

  expect(repIds([], { surface: 'slack', id: 'T1/U9', name: 'x' })).toEqual(['slack:T1/U9', 'T1/U9']);
});
