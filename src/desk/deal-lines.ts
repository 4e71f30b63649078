import { formatSum } from '../domain/format-sum.ts';
import { shownDay } from '../domain/shown-day.ts';
import type { Language } from '../domain/values.ts';
import type { SalesCard } from './sales-card.ts';
import { shownTime } from './shown-time.ts';

/** The deal as a card shows it, a line each; nothing while there is nothing to say of it. Plain text. */
export function dealLines({
  deal,
  choices,
  language,
  zone,
}: Pick<SalesCard, 'deal' | 'choices' | 'language' | 'zone'>): { label: string; text: string }[] {
  if (!deal) return [];
  const words = WORDS[language];
  const { viewing, offer, contract, invoice, sum, paid, eventOn } = deal;
  const currency = deal.currency ?? choices.currency;
  const money = (minor: number) => formatSum(minor, currency, language);
  const place = choices.resources.find(({ code }) => code === viewing?.resource)?.label;
  const visit = viewing && [
    shownTime(viewing.startsAt, { zone, language }),
    place,
    words.visit[viewing.status],
  ];
  const offered = offer && [
    words.number(offer.number),
    formatSum(offer.total, offer.currency, language),
    offer.status === 'sent'
      ? words.sentUntil(shownTime(offer.validUntil, { zone, language }))
      : words.offer[offer.status],
  ];
  const papers = [contract && words.contract(contract), invoice && words.invoice(invoice)].filter(Boolean);
  const paying = sum !== null && sum > 0 ? words.paidOf(money(paid), money(sum)) : money(paid);
  return [
    ...(deal.stage > 0 ? [{ label: words.labels.stage, text: words.stages[deal.stage - 1] ?? '' }] : []),
    ...(eventOn ? [{ label: words.labels.eventOn, text: shownDay(eventOn, language) }] : []),
    ...(visit ? [{ label: words.labels.viewing, text: visit.filter(Boolean).join(', ') }] : []),
    ...(offered ? [{ label: words.labels.offer, text: offered.join(', ') }] : []),
    ...(papers.length > 0 ? [{ label: words.labels.papers, text: papers.join(', ') }] : []),
    ...(paid > 0 || (sum ?? 0) > 0 ? [{ label: words.labels.paid, text: paying }] : []),
  ];
}

interface Words {
  labels: Record<'stage' | 'eventOn' | 'viewing' | 'offer' | 'papers' | 'paid', string>;
  /** The seven of the hourglass, the first first. */
  stages: string[];
  visit: Record<'booked' | 'cancelled' | 'came' | 'missed', string>;
  offer: Record<'accepted' | 'declined' | 'expired', string>;
  number(number: string): string;
  sentUntil(until: string): string;
  contract(number: string): string;
  invoice(number: string): string;
  paidOf(paid: string, sum: string): string;
}

const WORDS: Record<Language, Words> = {
  ru: {
    labels: {
      stage: 'Этап',
      eventOn: 'Дата мероприятия',
      viewing: 'Визит',
      offer: 'Предложение',
      papers: 'Документы',
      paid: 'Оплачено',
    },
    stages: ['Внимание', 'Интерес', 'Доверие', 'Проба', 'Продажа', 'Сервис', 'Рекомендации'],
    visit: { booked: 'назначен', cancelled: 'отменён', came: 'состоялся', missed: 'клиент не пришёл' },
    offer: { accepted: 'принято', declined: 'отклонено', expired: 'срок вышел' },
    number: (number) => `№ ${number}`,
    sentUntil: (until) => `отправлено, действует до ${until}`,
    contract: (number) => `договор № ${number}`,
    invoice: (number) => `счёт № ${number}`,
    paidOf: (paid, sum) => `${paid} из ${sum}`,
  },
  en: {
    labels: {
      stage: 'Stage',
      eventOn: 'Event date',
      viewing: 'Visit',
      offer: 'Offer',
      papers: 'Documents',
      paid: 'Paid',
    },
    stages: ['Attention', 'Interest', 'Trust', 'Trial', 'Sale', 'Service', 'Advocacy'],
    visit: { booked: 'booked', cancelled: 'cancelled', came: 'they came', missed: 'they did not come' },
    offer: { accepted: 'accepted', declined: 'declined', expired: 'run out' },
    number: (number) => `No. ${number}`,
    sentUntil: (until) => `sent, valid until ${until}`,
    contract: (number) => `contract ${number}`,
    invoice: (number) => `invoice ${number}`,
    paidOf: (paid, sum) => `${paid} of ${sum}`,
  },
};
