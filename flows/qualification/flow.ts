import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { question } from '../../src/flow/question.ts';
import {
  acknowledge,
  changes,
  conclude,
  discard,
  fact,
  handOff,
  lacks,
  record,
  refreshCard,
  say,
  verdictFact,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import { prompts, thresholds } from './prompts.ts';

/**
 * A new enquiry becomes a verdict: need, timeline, budget, who decides, and a contact, in the person's own words.
 * Whatever is known already is not asked; any answer can be changed at any point.
 */
export function qualification(profile: Profile) {
  const ask = prompts(profile);
  const consentText = { purpose: 'personal-data', textVersion: profile.consent.version };
  const waysOut = { lost: '#qualification.lost', silent: '#qualification.fallingSilent' };
  const onwards = { target: '#qualification.routing' };
  const asItWas = { target: '#qualification.keeping' };

  return vocabulary.createMachine({
    id: 'qualification',
    context: startingContext,
    initial: 'greeting',
    on: {
      ...everywhere,
      change: [
        { guard: changes('need'), target: '.askingNeed' },
        { guard: changes('timeline'), target: '.askingTimeline' },
        { guard: changes('budget'), target: '.askingBudget' },
        { guard: changes('authority'), target: '.askingAuthority' },
        { guard: changes('contact'), target: '.askingContact' },
        everywhere.change,
      ],
    },
    states: {
      greeting: { entry: [fact('conversation.started'), record, say('greeting')], always: 'routing' },

      // What is answered from here on is judged anew.
      routing: {
        entry: 'forgetVerdict',
        always: [
          { guard: lacks('consent'), target: 'askingConsent' },
          { guard: lacks('need'), target: 'askingNeed' },
          { guard: lacks('timeline'), target: 'askingTimeline' },
          { guard: lacks('budget'), target: 'askingBudget' },
          { guard: lacks('authority'), target: 'askingAuthority' },
          { guard: lacks('contact'), target: 'askingContact' },
          { guard: 'wasHandedOff', target: 'judging' },
          { target: 'confirming' },
        ],
      },

      askingConsent: question({
        prompt: ask.consent,
        next: [
          {
            when: 'no',
            target: '#qualification.withoutConsent',
            also: [{ type: 'consent', params: { ...consentText, granted: false } }],
            keep: false,
          },
          { when: 'yes', ...onwards, also: [{ type: 'consent', params: { ...consentText, granted: true } }] },
        ],
        ...waysOut,
      }),
      askingNeed: question({ prompt: ask.need, next: [onwards], ...waysOut }),
      askingTimeline: question({
        prompt: ask.timeline,
        next: [onwards],
        back: { key: 'need', target: '#qualification.askingNeed' },
        ...waysOut,
      }),
      askingBudget: question({
        prompt: ask.budget,
        next: [onwards],
        back: { key: 'timeline', target: '#qualification.askingTimeline' },
        ...waysOut,
      }),
      askingAuthority: question({
        prompt: ask.authority,
        next: [onwards],
        back: { key: 'budget', target: '#qualification.askingBudget' },
        ...waysOut,
      }),
      askingContact: question({
        prompt: ask.contact,
        next: [onwards],
        back: { key: 'authority', target: '#qualification.askingAuthority' },
        ...waysOut,
      }),

      // Everything is known. Whoever falls silent here is still handed over: only the "yes" is missing.
      confirming: question({
        prompt: ask.confirm,
        amendable: true,
        next: [
          { when: 'yes', target: '#qualification.judging' },
          { when: 'no', target: '#qualification.choosingChange' },
        ],
        back: { key: 'contact', target: '#qualification.askingContact' },
        lost: '#qualification.lost',
        silent: '#qualification.judging',
      }),

      choosingChange: question({
        prompt: ask.change,
        amendable: true,
        next: [
          { when: 'need', target: '#qualification.askingNeed' },
          { when: 'timeline', target: '#qualification.askingTimeline' },
          { when: 'budget', target: '#qualification.askingBudget' },
          { when: 'authority', target: '#qualification.askingAuthority' },
          { when: 'contact', target: '#qualification.askingContact' },
          { when: 'nothing', ...asItWas },
        ],
        otherwise: '#qualification.routing',
        back: asItWas,
        ...waysOut,
      }),
      keeping: { entry: say('unchanged'), always: 'resuming' },
      // Back to where they stood before they were asked something in between.
      resuming: {
        always: [
          { guard: { type: 'verdictIs', params: { kind: 'qualified' } }, target: 'handedOff' },
          { guard: 'wasHandedOff', target: 'withHuman' },
          { guard: 'isJudged', target: 'resting' },
          { target: 'routing' },
        ],
      },

      judging: {
        entry: { type: 'judge', params: { thresholds: thresholds(profile), zone: profile.business.zone } },
        always: [
          { guard: 'becameQualified', target: 'qualifyingLate' },
          { guard: 'wasHandedOff', target: 'refreshingCard' },
          { guard: { type: 'verdictIs', params: { kind: 'qualified' } }, target: 'qualifying' },
          {
            guard: { type: 'verdictIs', params: { kind: 'not-a-target', reason: 'budget' } },
            target: 'belowBudget',
          },
          { guard: { type: 'verdictIs', params: { kind: 'not-a-target' } }, target: 'notServed' },
          { target: 'notYet' },
        ],
      },
      qualifying: {
        entry: [...qualify, say('qualified')],
        always: 'handedOff',
      },
      // They had asked for a human before all was known.
      qualifyingLate: { entry: [...qualify, say('card-refreshed')], always: 'handedOff' },
      refreshingCard: { entry: [refreshCard, say('card-refreshed')], always: 'handedOff' },

      // Sales have the lead. Words go to them; an answer given anew refreshes their card.
      handedOff: {
        entry: 'markHandedOff',
        meta: { leadsTo: 'presale' },
        on: {
          answered: { target: 'judging', actions: ['remember', record] },
          unclear: { actions: say('passed-on') },
          asked: { actions: [passOn, refreshCard] },
          human: { actions: [fact('human.requested'), handOff('human'), say('human-coming')] },
          back: { target: 'choosingChange' },
        },
        after: { [days(30)]: 'finished' },
      },
      withHuman: {
        entry: 'markHandedOff',
        on: {
          answered: { actions: ['remember', record, refreshCard, say('passed-on')] },
          unclear: { actions: say('passed-on') },
          asked: { actions: [passOn, refreshCard] },
          human: { actions: [fact('human.requested'), handOff('human'), say('human-coming')] },
        },
        after: { [days(30)]: 'finished' },
      },
      lost: {
        entry: [fact('reply.not-understood'), conclude('unclear'), handOff('unclear'), say('human-coming')],
        always: 'withHuman',
      },

      // Not for us, or not for now: politely, and with the door open.
      belowBudget: {
        entry: [verdictFact('lead.disqualified'), conclude('not-a-target', 'budget'), say('below-budget')],
        always: 'resting',
      },
      notServed: {
        entry: [verdictFact('lead.disqualified'), conclude('not-a-target', 'need'), say('not-served')],
        always: 'resting',
      },
      notYet: {
        entry: [verdictFact('lead.postponed'), conclude('not-yet'), say('not-yet')],
        always: 'resting',
      },
      resting: {
        meta: { rests: true },
        on: {
          answered: { target: 'routing', actions: ['remember', record] },
          unclear: { actions: say('still-here') },
          asked: { actions: acknowledge({ other: 'ask-a-human' }) },
        },
        after: { [days(180)]: 'finished' },
      },

      // Silence in a question asked in between takes back nothing that was settled before.
      fallingSilent: {
        always: [
          { guard: 'wasHandedOff', target: 'resuming' },
          { guard: 'isJudged', target: 'resuming' },
          { target: 'silent' },
        ],
      },
      silent: {
        entry: [fact('lead.went-silent'), conclude('silent')],
        meta: { rests: true },
        on: {
          answered: { target: 'returning', actions: ['remember', record] },
          unclear: { target: 'returning', actions: 'replyCame' },
          asked: { target: 'returning', actions: 'replyCame' },
        },
        after: { [days(180)]: 'finished' },
      },
      returning: { entry: [fact('lead.returned'), say('welcome-back')], always: 'resuming' },

      blocked: {
        entry: [fact('bot.blocked'), conclude('blocked'), refreshCard],
        on: {
          unblocked: { actions: [fact('bot.unblocked'), refreshCard], target: 'unblocked' },
          answered: { target: 'routing', actions: ['remember', record] },
          unclear: { target: 'returning', actions: 'replyCame' },
          asked: { target: 'returning', actions: 'replyCame' },
        },
        after: { [days(180)]: 'finished' },
      },
      // They let us write again without a word: we wait for the word.
      unblocked: {
        on: {
          answered: { target: 'routing', actions: ['remember', record] },
          unclear: { target: 'returning', actions: 'replyCame' },
          asked: { target: 'returning', actions: 'replyCame' },
        },
        after: { [days(180)]: 'finished' },
      },

      erasing: question({
        prompt: ask.erase,
        next: [{ when: 'yes', target: '#qualification.erased' }, asItWas],
        otherwise: '#qualification.routing',
        back: asItWas,
        lost: '#qualification.lost',
        silent: '#qualification.resuming',
        nudges: false,
      }),

      withoutConsent: {
        type: 'final',
        entry: [
          fact('consent.refused'),
          conclude('no-consent'),
          'forgetAnswers',
          discard,
          say('without-consent'),
        ],
      },
      stopped: {
        type: 'final',
        entry: [fact('lead.stopped'), conclude('stopped'), refreshCard, say('stopped')],
      },
      erased: { type: 'final', entry: [conclude('erased'), { type: 'erase', params: {} }] },
      finished: { type: 'final' },
    },
  });
}

const passOn = acknowledge({ other: 'passed-on' });
const qualify = [
  'markQualified',
  verdictFact('lead.qualified'),
  conclude('qualified'),
  handOff('qualified'),
] as const;

function days(count: number): number {
  return count * 86_400_000;
}
