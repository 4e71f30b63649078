import { Temporal } from 'temporal-polyfill';
import { slotPhrase } from '../domain/booking/slot-phrase.ts';
import { dayIn } from '../domain/day-in.ts';
import type { Deal } from '../domain/deal.ts';
import { formatSum } from '../domain/format-sum.ts';
import { shownDay } from '../domain/shown-day.ts';
import type { Language } from '../domain/values.ts';
import type { LeadToRoute } from '../domain/who-takes.ts';
import type { CopyArguments } from './copybook.ts';
import type { AskVariant } from './effect.ts';
import type { FlowContext } from './flow-context.ts';
import { formatCandidate, formatFlowAnswer } from './format-answer.ts';
import { foundIn } from './found.ts';
import { leadToRoute } from './lead-to-route.ts';
import { optionLabel } from './option.ts';
import { isOnShift, promiseOf } from './promise.ts';
import type { Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';

/** Who is spoken to, in which flow, and when. */
export interface Scene {
  flow: RunnableFlow;
  context: FlowContext;
  /** The instant at which it is said. */
  now: Date;
}

/** The text of something said aside. */
export function renderSay(copy: string, scene: Scene): string {
  return scene.flow.copy.text(copy, scene.context.language, copyArguments(scene));
}

/** A question in words, with the labels of the buttons offered with it, in the order of its options. */
export function renderAsk(prompt: Prompt, variant: AskVariant, scene: Scene) {
  const { flow, context } = scene;
  const { language } = context;
  const args = copyArguments(scene);
  const say = (id: string) => flow.copy.text(id, language, args);
  const offered =
    variant === 'clarify'
      ? context.candidates.map((value) => formatCandidate(value, prompt, flow, language))
      : (prompt.options ?? []).map((option) => optionLabel(option, flow.copy, language));
  const shown = prompt.offer === 'first' || variant === 'choose' || variant === 'clarify';
  return {
    text: questionText(prompt, variant, context, say, (id) => flow.copy.has(id, language)),
    labels: shown ? offered : [],
    shareContact: prompt.shareContact ? say('share-contact') : null,
  };
}

function questionText(
  prompt: Prompt,
  variant: AskVariant,
  context: FlowContext,
  say: (id: string) => string,
  has: (id: string) => boolean,
) {
  switch (variant) {
    case 'first':
      return say(prompt.copy);
    case 'help':
    case 'choose':
      return say(`${prompt.copy}.${variant}`);
    case 'clarify':
      return say('clarify');
    case 'again':
      return say(`${prompt.copy}.again`);
    case 'nudge': {
      const own = `${prompt.copy}.nudge-${context.nudges}`;
      const reason = has(own) ? own : `nudge-${context.nudges}`;
      const again = `${prompt.copy}.again`;
      return `${say(reason)}\n\n${say(has(again) ? again : prompt.copy)}`;
    }
  }
}

/** What flows request for their texts; empty before it was found. */
const NOTHING_FOUND = {
  visitPlace: '',
  fits: 'any',
  offer: '',
  simpler: '',
  refunded: '',
  link: '',
  friendGets: '',
  customerGets: '',
  friends: '',
  isBack: 'no',
};

/** What copy may speak of. Getters, since most texts use few of them. */
export function copyArguments({ flow, context, now }: Scene): CopyArguments {
  const { settings } = flow;
  const { language, answers } = context;
  const { deal, found = {} } = context;
  const args = {
    ...NOTHING_FOUND,
    ...foundIn(found, language),
    // By the day on which it is read.
    get visit() {
      return deal?.viewing ? slotPhrase(deal.viewing, language, settings.zone, now) : '';
    },
    get validUntil() {
      return deal?.offer ? shownDay(dayIn(deal.offer.validUntil, settings.zone), language) : '';
    },
    isVisitBooked: deal?.viewing?.status === 'booked' ? 'yes' : 'no',
    standing: standingOf(deal),
    isSomePaid: deal && deal.paid > 0 ? 'yes' : 'no',
    restKnown: deal?.sum ? 'yes' : 'no',
    get paid() {
      return sumOf(deal?.paid, deal?.currency, language);
    },
    get rest() {
      return sumOf((deal?.sum ?? 0) - (deal?.paid ?? 0), deal?.currency, language);
    },
    contract: deal?.contract ?? '',
    invoice: deal?.invoice ?? '',
    business: settings.name[language],
    persona: settings.persona[language],
    phone: settings.phone ?? '',
    phoneKnown: settings.phone ? 'yes' : 'no',
    photosShown: settings.photos ? 'yes' : 'no',
    consentText: settings.consent.text[language],
    consentLink: settings.consent.link,
    isCall: context.call ? 'yes' : 'no',
    get contactKnown() {
      return answers.contact ? 'yes' : 'no';
    },
    get noteKnown() {
      return answers.note ? 'yes' : 'no';
    },
    get promise() {
      return promiseText(flow, leadToRoute(answers, language), now);
    },
    get onShift() {
      return isOnShift(settings, leadToRoute(answers, language), now) ? 'yes' : 'no';
    },
  };
  for (const key of answerKeys(flow)) {
    if (key in args) continue;
    const get = () => {
      const given = answers[key];
      return given ? formatFlowAnswer(key, given, flow, language) : '—';
    };
    Object.defineProperty(args, key, { get, enumerable: true });
  }
  return args;
}

/** What they have before them, for whoever asks where things stand. */
function standingOf(deal: Deal | undefined): 'paid' | 'papers' | 'offer' | 'sales' {
  if (!deal) return 'sales';
  if (deal.paid > 0) return 'paid';
  if (deal.contract !== null) return 'papers';
  return deal.offer?.status === 'sent' ? 'offer' : 'sales';
}

/** In minor units; nothing while it is not known in which currency. */
function sumOf(sum = 0, currency: string | null | undefined, language: Language): string {
  return currency ? formatSum(sum, currency, language) : '';
}

/** What this flow asks; and what an older version, which may be given a text of today, did not ask yet. */
function answerKeys({ prompts }: RunnableFlow): string[] {
  const asked = prompts.filter(({ passing }) => !passing).map(({ key }) => key);
  return [...new Set(['need', 'timeline', 'budget', 'authority', 'contact', 'note', ...asked])];
}

/** When somebody writes, as people say it: "сегодня до 15:30". */
function promiseText({ settings, copy }: RunnableFlow, lead: LeadToRoute, now: Date): string {
  const { language } = lead;
  const by = promiseOf(settings, lead, now);
  if (!by) return copy.text('promise-unknown', language);
  const local = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(settings.zone);
  const at = local(by);
  const days = local(now).toPlainDate().until(at.toPlainDate(), { largestUnit: 'days' }).days;
  return copy.text(days === 0 ? 'promise-today' : days === 1 ? 'promise-tomorrow' : 'promise-day', language, {
    weekday: at.dayOfWeek,
    time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
    day: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
      day: 'numeric',
      month: 'long',
      timeZone: settings.zone,
    }).format(new Date(at.epochMilliseconds)),
  });
}
