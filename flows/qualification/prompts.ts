import type { BantThresholds } from '../../src/domain/bant.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { Option, Prompt } from '../../src/flow/prompt.ts';
import { erasePrompt, yesOrNo } from '../common-prompts.ts';

const dontKnow: Option = { value: null, label: { copy: 'dont-know' } };

/** What may be changed, and what else people call it. */
const changeable = {
  need: { ru: ['повод', 'событие', 'мероприятие'], en: ['event', 'reason', 'celebration'] },
  timeline: { ru: ['дата', 'срок', 'время', 'день', 'месяц'], en: ['date', 'time', 'day', 'month'] },
  budget: { ru: ['сумма', 'деньги', 'цена'], en: ['sum', 'money', 'price'] },
  authority: { ru: ['решение'], en: ['decision', 'decider'] },
  contact: {
    ru: ['телефон', 'номер', 'почта', 'имейл', 'имя'],
    en: ['phone', 'number', 'email', 'e-mail', 'mail', 'name'],
  },
  nothing: {
    ru: ['не надо', 'не нужно', 'отмена', 'отмени', 'нет', 'назад', 'оставить', 'оставьте', 'все верно'],
    en: ['cancel', 'never mind', 'no', 'leave it', 'all correct', 'back'],
  },
};

/** What qualification asks, with the options of this business. */
export function prompts({ qualification, business }: Profile) {
  return {
    consent: {
      key: 'consent',
      kind: 'assent',
      copy: 'ask-consent',
      offer: 'first',
      options: yesOrNo('consent'),
    },
    need: {
      key: 'need',
      kind: 'choice',
      copy: 'ask-need',
      offer: 'first',
      options: qualification.needs.map(({ code, label, synonyms }) => ({ value: [code], label, synonyms })),
    },
    timeline: {
      key: 'timeline',
      kind: 'when',
      copy: 'ask-timeline',
      offer: 'first',
      mayBeUnknown: true,
      options: [
        ...qualification.timelines.map(({ label, fromDays, toDays }) => ({
          value: { fromDays, toDays },
          label,
        })),
        dontKnow,
      ],
    },
    budget: {
      key: 'budget',
      kind: 'money',
      copy: 'ask-budget',
      offer: 'last',
      mayBeUnknown: true,
      options: [
        ...qualification.budgets.map(({ label, min, max }) => ({
          value: { min, max, currency: business.currency, per: 'total', approximate: true },
          label,
        })),
        dontKnow,
      ],
    },
    authority: {
      key: 'authority',
      kind: 'authority',
      copy: 'ask-authority',
      offer: 'first',
      mayBeUnknown: true,
      options: [
        { value: 'alone', label: { copy: 'authority-alone' } },
        { value: 'shared', label: { copy: 'authority-shared' } },
        { value: 'other', label: { copy: 'authority-other' } },
        { value: 'committee', label: { copy: 'authority-committee' } },
      ],
    },
    contact: { key: 'contact', kind: 'contact', copy: 'ask-contact', shareContact: true },
    confirm: {
      key: 'confirm',
      kind: 'assent',
      copy: 'ask-confirm',
      offer: 'first',
      passing: true,
      options: yesOrNo('confirm'),
    },
    change: {
      key: 'change',
      kind: 'choice',
      copy: 'ask-change',
      offer: 'first',
      passing: true,
      options: Object.entries(changeable).map(([key, synonyms]) => ({
        value: [key],
        label: { copy: `change-${key}` },
        synonyms,
      })),
    },
    erase: erasePrompt,
  } satisfies Record<string, Prompt>;
}

/** Where the profile draws the lines of the verdict. */
export function thresholds({ qualification, business }: Profile): BantThresholds {
  const { thresholds: lines, needs } = qualification;
  return {
    points: lines.points,
    qualifiedFrom: lines.qualifiedFrom,
    servedNeeds: needs.filter(({ served }) => served).map(({ code }) => code),
    budget: {
      currency: business.currency,
      floor: lines.budgetFloor,
      comfortable: lines.budgetComfortable,
      personFloor: lines.budgetFloorPerPerson,
    },
    timeline: { soonDays: lines.soonDays, laterDays: lines.laterDays },
  };
}
