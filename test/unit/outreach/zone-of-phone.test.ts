import { expect, test } from 'vitest';
import { zoneOfPhone } from '../../../src/outreach/zone-of-phone.ts';
import { ZONE_OF_COUNTRY, ZONES_OF_RUSSIA } from '../../../src/outreach/zones-of-numbers.ts';

test.each([
  ['+7 812 555-01-44', 'Europe/Moscow'],
  ['+74232222222', 'Asia/Vladivostok'],
  ['+73432222222', 'Asia/Yekaterinburg'],
  ['+74012555555', 'Europe/Kaliningrad'],
  ['8 383 222-22-22', 'Asia/Novosibirsk'],
  // People keep a mobile number wherever they move to, and 800 is nowhere.
  ['+79215551234', null],
  ['+78005553535', null],
  // Three zones.
  ['+74112222222', null],
  ['+77012345678', 'Asia/Almaty'],
  ['+375291234567', 'Europe/Minsk'],
  ['+998901234567', 'Asia/Tashkent'],
  ['+919812345678', 'Asia/Kolkata'],
  ['+4915112345678', 'Europe/Berlin'],
  ['+447400123456', 'Europe/London'],
  ['+12125550123', null],
  ['+34612345678', null],
  ['+61412345678', null],
  ['not a phone', null],
  ['', null],
])('%s tells of %s', (phone, zone) => {
  expect(zoneOfPhone(phone, 'RU')).toBe(zone);
});

test('every zone of the tables is one that is known here, and no area code stands twice', () => {
  for (const zone of new Set([...ZONE_OF_COUNTRY.values(), ...ZONES_OF_RUSSIA.values()]))
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).not.toThrow();
  expect(ZONES_OF_RUSSIA.size).toBe(87);
  for (const code of ZONES_OF_RUSSIA.keys()) expect(code).toMatch(/^[348]\d\d$/);
});

test('countries whose zones stand for one another go by one clock all year', () => {
  const alike = [
    [
      'Asia/Almaty',
      'Asia/Qyzylorda',
      'Asia/Qostanay',
      'Asia/Aqtobe',
      'Asia/Aqtau',
      'Asia/Atyrau',
      'Asia/Oral',
    ],
    ['Asia/Tashkent', 'Asia/Samarkand'],
    ['Europe/Berlin', 'Europe/Busingen'],
  ];
  for (const zones of alike) {
    for (const month of ['2026-01-15', '2026-07-15']) {
      const clocks = zones.map((timeZone) => new Date(month).toLocaleString('en', { timeZone }));
      expect(new Set(clocks).size, zones.join()).toBe(1);
    }
  }
});
