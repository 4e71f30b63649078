import type { LeadDeal } from '../../http/deal-contract.ts';
import type { Language } from '../language.ts';

/** The words of deals, wherever the dashboard shows one. */
export interface DealTexts {
  title: string;
  none: string;
  of: (day: string) => string;
  statuses: Record<LeadDeal['status'], string>;
  stageOf: (stage: number, name: string) => string;
  notEntered: string;
  eventOn: string;
  paid: string;
  paidOf: (paid: string, sum: string) => string;
  lost: (reason: string) => string;
  stages: string;
  visits: string;
  visit: Record<LeadDeal['bookings'][number]['status'], string>;
  offers: string;
  offer: Record<LeadDeal['offers'][number]['status'], string>;
  validUntil: (when: string) => string;
  /** What is in the offer. */
  content: string;
  documents: string;
  kinds: Record<LeadDeal['documents'][number]['kind'], string>;
  documentStates: Record<Exclude<LeadDeal['documents'][number]['state'], 'made'>, string>;
  payments: string;
  payment: Record<LeadDeal['payments'][number]['kind'], string>;
}

export const dealTexts: Record<Language, DealTexts> = {
  ru: {
    title: 'Сделки',
    none: 'Сделки пока нет.',
    of: (day) => `Сделка от ${day}`,
    statuses: { open: 'Идёт', won: 'Продано', lost: 'Отказ' },
    stageOf: (stage, name) => `Этап ${stage} из 7: ${name}`,
    notEntered: 'ещё впереди',
    eventOn: 'Дата мероприятия',
    paid: 'Оплачено',
    paidOf: (paid, sum) => `${paid} из ${sum}`,
    lost: (reason) => `Причина отказа: ${reason}`,
    stages: 'Этапы',
    visits: 'Визиты',
    visit: { booked: 'назначен', cancelled: 'отменён', came: 'состоялся', missed: 'клиент не пришёл' },
    offers: 'Предложения',
    offer: {
      sent: 'отправлено',
      accepted: 'принято',
      declined: 'отклонено',
      expired: 'срок вышел',
      replaced: 'заменено новым',
    },
    validUntil: (when) => `действует до ${when}`,
    content: 'Что входит',
    documents: 'Документы',
    kinds: { offer: 'Предложение', contract: 'Договор', invoice: 'Счёт' },
    documentStates: { waiting: 'готовится…', failed: 'файл не получился', erased: 'удалён' },
    payments: 'Платежи',
    payment: { paid: 'оплата', refunded: 'возврат' },
  },
  en: {
    title: 'Deals',
    none: 'There is no deal yet.',
    of: (day) => `Deal of ${day}`,
    statuses: { open: 'Open', won: 'Won', lost: 'Lost' },
    stageOf: (stage, name) => `Stage ${stage} of 7: ${name}`,
    notEntered: 'still ahead',
    eventOn: 'Event date',
    paid: 'Paid',
    paidOf: (paid, sum) => `${paid} of ${sum}`,
    lost: (reason) => `Lost because: ${reason}`,
    stages: 'Stages',
    visits: 'Visits',
    visit: { booked: 'booked', cancelled: 'cancelled', came: 'they came', missed: 'they did not come' },
    offers: 'Offers',
    offer: {
      sent: 'sent',
      accepted: 'accepted',
      declined: 'declined',
      expired: 'run out',
      replaced: 'replaced by a new one',
    },
    validUntil: (when) => `valid until ${when}`,
    content: 'What is in it',
    documents: 'Documents',
    kinds: { offer: 'Offer', contract: 'Contract', invoice: 'Invoice' },
    documentStates: { waiting: 'being made…', failed: 'no file came of it', erased: 'erased' },
    payments: 'Payments',
    payment: { paid: 'payment', refunded: 'refund' },
  },
};
