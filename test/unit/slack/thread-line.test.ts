import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderForm, renderFormAnswer } from '../../../src/channels/slack/form.ts';
import { FORMS } from '../../../src/channels/slack/form-kinds.ts';
import { renderNotice, renderUndelivered, renderWords } from '../../../src/channels/slack/thread-line.ts';
import { anyText } from '../../support/any-text.ts';
import { faultsOfBlocks, faultsOfView } from '../../support/slack-limits.ts';

const language = fc.constantFrom('ru' as const, 'en' as const);

test("the words under a card keep to Slack's limits, whoever said what", () => {
  const who = fc.constantFrom('lead' as const, 'bot' as const, 'rep' as const);
  const words = fc.record({ who, name: anyText, text: anyText });
  const about = fc.record({ isCorrected: fc.boolean(), isFileMissing: fc.boolean() });
  fc.assert(
    fc.property(words, language, about, (said, inLanguage, options) => {
      const { blocks, text } = renderWords(said, inLanguage, options);
      expect(faultsOfBlocks(blocks)).toEqual([]);
      expect(text).not.toMatch(/[<>]/);
    }),
    { numRuns: 300 },
  );
});

test("notices keep to Slack's limits, whatever colleagues are called", () => {
  const mention = fc.record({ name: anyText, slack: fc.oneof(anyText, fc.constant('T1/U1')) });
  const notice = fc.oneof(
    fc.record({ kind: fc.constant('handed-back' as const), from: anyText }),
    fc.record({ kind: fc.constant('chief' as const), minutes: fc.nat(), owner: fc.option(anyText) }),
    fc.record({ kind: fc.constant('reassigned' as const), from: fc.option(anyText) }),
    fc.record({ kind: fc.constant('offered' as const), to: fc.option(anyText) }),
  );
  fc.assert(
    fc.property(notice, fc.array(mention, { maxLength: 5 }), language, (what, mentions, inLanguage) => {
      const { blocks, text } = renderNotice({ type: 'notice', notice: what, mention: mentions }, inLanguage);
      expect(faultsOfBlocks(blocks, { calling: true })).toEqual([]);
      expect(text.replaceAll('<@U1>', '')).not.toMatch(/[<>]/);
    }),
    { numRuns: 300 },
  );
});

test("why words did not arrive keeps to Slack's limits, whatever the platform said", () => {
  const why = fc.constantFrom('blocked' as const, 'stopped' as const, 'refused' as const);
  fc.assert(
    fc.property(why, anyText, language, (reason, detail, inLanguage) => {
      const what = { type: 'undelivered' as const, message: '1', why: reason, detail };
      expect(faultsOfBlocks(renderUndelivered(what, inLanguage).blocks)).toEqual([]);
    }),
  );
});

test("forms keep to Slack's limits, whatever the profile lets choose", () => {
  const choice = fc.record({ code: fc.uuid(), label: anyText });
  const choices = fc.record({
    team: fc.array(fc.record({ id: fc.oneof(fc.uuid(), fc.constant('x'.repeat(200))), name: anyText }), {
      maxLength: 120,
    }),
    lostReasons: fc.array(choice, { maxLength: 30 }),
    products: fc.array(choice, { maxLength: 120 }),
    resources: fc.array(choice, { maxLength: 120 }),
    currency: fc.constantFrom('RUB', 'USD', 'KZT'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), choices, anyText, language, (kind, given, about, inLanguage) => {
      const settings = { choices: given, zone: 'Europe/Moscow', language: inLanguage };
      const context = { handoffId: 'h'.repeat(36), channel: 'C1', about };
      expect(faultsOfView(renderForm(kind, context, settings))).toEqual([]);
      expect(faultsOfView(renderFormAnswer(kind, about, inLanguage))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
