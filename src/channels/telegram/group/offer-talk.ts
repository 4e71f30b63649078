import type { OfferForm, OfferPreview } from '../../../desk/deal-forms.ts';
import { denialWords } from '../../../desk/denial-words.ts';
import type { PressedBy } from '../../../desk/press.ts';
import { formatSum } from '../../../domain/format-sum.ts';
import { MOST_GUESTS, MOST_NOTE } from '../../../domain/offer/compose-offer.ts';
import { shortText } from '../../../domain/short-text.ts';
import type { Json } from '../../../flow/prompt.ts';
import type { Coded, OfferStep } from './codes.ts';
import { DEAL_WORDS } from './deal-words.ts';
import { DESK_WORDS } from './desk-words.ts';
import type { DialogueParts } from './dialogue.ts';
import { keyOf } from './key-of.ts';
import { AS_IT_IS, editsOf, type OfferState, readOfferState, writeOfferState } from './offer-state.ts';
import { readSums } from './sum.ts';
import { button, mentioned, menu, prompt, type Turn } from './turn.ts';

const LABEL_MAX = 40;
const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|процент(?:а|ов)?|percent)$/i;

type Chosen = Extract<Coded, { step: 'offerPackage' | 'offerExtra' | 'offerDiscount' }>;
type OfferCode = Chosen | { step: OfferStep; handoffId: string };

/** An offer made by buttons: it begins as the bot would make it, and is seen before it is sent. */
export function offerTalk({ forms, choices, language, zone, now }: DialogueParts) {
  const words = DEAL_WORDS[language];
  const { cancel, done } = DESK_WORDS[language];

  return {
    begin: (handoffId: string, gone: Turn) => show(handoffId, AS_IT_IS, gone),
    pressed,
    answered,
  };

  async function pressed(coded: OfferCode, said: string | null, by: PressedBy, gone: Turn): Promise<Turn> {
    const { handoffId } = coded;
    const state = readOfferState(said);
    switch (coded.step) {
      case 'offer':
        return show(handoffId, state, gone);
      case 'offerPackages':
        return choose('package', handoffId, state, gone);
      case 'offerExtras':
        return choose('extras', handoffId, state, gone);
      case 'offerDiscounts':
        return choose('discounts', handoffId, state, gone);
      case 'offerPackage':
        return show(handoffId, { ...state, package: coded.key }, gone);
      case 'offerExtra':
        return choose('extras', handoffId, { ...state, extras: toggled(state.extras, coded.key) }, gone);
      case 'offerDiscount': {
        const discounts = toggled(state.discounts, coded.key);
        return choose('discounts', handoffId, { ...state, discounts }, gone);
      }
      case 'offerGuests':
        return askFor(coded, [words.askGuests], words.guestsExample, said, by);
      case 'offerByHand': {
        const form = await forms.offer(handoffId, language);
        return form ? askFor(coded, [words.askByHand(form.maxPercent)], words.byHandExample, said, by) : gone;
      }
      case 'offerNote':
        return askFor(coded, [words.askNote], words.noteExample, said, by);
      case 'offerSend':
        return send(handoffId, state, null, by, gone);
    }
  }

  /** What was written in reply to a question about the offer. */
  async function answered(
    coded: OfferCode,
    said: string | null,
    text: string,
    by: PressedBy,
    gone: Turn,
  ): Promise<Turn> {
    const { handoffId } = coded;
    const state = readOfferState(said);
    if (coded.step === 'offerGuests') {
      const guests = Number(/^\D*(\d[\d\s]{0,6})\D*$/.exec(text)?.[1]?.replace(/\s/g, '') ?? 0);
      if (guests < 1 || guests > MOST_GUESTS)
        return prompt(coded, [words.again.guests], words.guestsExample, said);
      return show(handoffId, { ...state, guests }, gone);
    }
    if (coded.step === 'offerByHand') {
      const byHand = discountIn(text);
      if (!byHand) return prompt(coded, [words.again.byHand], words.byHandExample, said);
      return show(handoffId, { ...state, byHand }, gone);
    }
    const note = text.trim();
    if (note === '' || note.length > MOST_NOTE)
      return prompt(coded, [words.again.note(MOST_NOTE)], words.noteExample, said);
    return send(handoffId, state, note, by, gone);
  }

  /** The offer as the customer would read it, with what can be changed about it. */
  async function show(handoffId: string, state: OfferState, gone: Turn): Promise<Turn> {
    const form = await forms.offer(handoffId, language);
    const preview = form && (await forms.preview(handoffId, editsOf(state, form), language));
    if (!form || !preview) return gone;
    if (form.packages.length === 0)
      return { type: 'told', told: denialWords('no-package', language), closes: false };
    const chosen = form.packages.find(({ code }) => {
      return state.package === null ? code === form.best : keyOf(code) === state.package;
    });
    const { discounts, byHand } = state;
    const go = (label: string, step: OfferStep) => button(label, { step, handoffId });
    const isFine = preview.status === 'offer';
    return menu(
      handoffId,
      linesOf(preview),
      [
        ...(isFine ? [go(words.send(preview.shownTotal), 'offerSend')] : []),
        go(words.package(shortText(chosen?.label ?? '—', LABEL_MAX)), 'offerPackages'),
        go(words.guests(state.guests ?? form.guests), 'offerGuests'),
        ...(form.extras.length > 0 ? [go(words.extras(state.extras.length), 'offerExtras')] : []),
        ...(form.discounts.length > 0 ? [go(words.discounts(discounts.length), 'offerDiscounts')] : []),
        ...(form.maxPercent > 0 ? [go(words.byHand(byHand && shownDiscount(byHand)), 'offerByHand')] : []),
        ...(isFine ? [go(words.note, 'offerNote')] : []),
        button(cancel, { step: 'cancel', handoffId }),
      ],
      { columns: 1, state: writeOfferState(state) },
    );
  }

  async function choose(
    what: 'package' | 'extras' | 'discounts',
    handoffId: string,
    state: OfferState,
    gone: Turn,
  ): Promise<Turn> {
    const form = await forms.offer(handoffId, language);
    if (!form) return gone;
    return menu(handoffId, words.which[what], [...buttonsOf(what, form, state, handoffId), back(handoffId)], {
      columns: 1,
      state: writeOfferState(state),
    });
  }

  async function send(
    handoffId: string,
    state: OfferState,
    note: string | null,
    by: PressedBy,
    gone: Turn,
  ): Promise<Turn> {
    const form = await forms.offer(handoffId, language);
    if (!form) return gone;
    const edits = { ...editsOf(state, form), ...(note !== null && { note }) };
    const preview = await forms.preview(handoffId, edits, language);
    if (!preview) return gone;
    if (preview.status === 'refused') return show(handoffId, state, gone);
    const said = words.sent(by.name, preview.shownTotal);
    // What is left out of edits is not in them at all, so this is plain JSON.
    const action = { type: 'sendOffer', edits: edits as Json } as const;
    return { type: 'act', handoffId, action, told: done.other, said };
  }

  function askFor(
    coded: OfferCode,
    asked: string[],
    example: string,
    said: string | null,
    by: PressedBy,
  ): Turn {
    return prompt(coded, [mentioned(by), ', ', ...asked], example, said);
  }

  function buttonsOf(
    what: 'package' | 'extras' | 'discounts',
    form: OfferForm,
    state: OfferState,
    handoffId: string,
  ) {
    const marked = (label: string, isChosen: boolean) => `${isChosen ? '✓ ' : ''}${label}`;
    if (what === 'package') {
      return form.packages.map(({ code, label, price }) =>
        button(`${shortText(label, LABEL_MAX)}, ${price}`, {
          step: 'offerPackage',
          handoffId,
          key: keyOf(code),
        }),
      );
    }
    if (what === 'extras') {
      return form.extras.map(({ code, label, price }) => {
        const key = keyOf(code);
        const shown = marked(`${shortText(label, LABEL_MAX)}, ${price}`, state.extras.includes(key));
        return button(shown, { step: 'offerExtra', handoffId, key });
      });
    }
    return form.discounts.map(({ code, label }) => {
      const key = keyOf(code);
      const shown = marked(shortText(label, LABEL_MAX), state.discounts.includes(key));
      return button(shown, { step: 'offerDiscount', handoffId, key });
    });
  }

  function back(handoffId: string) {
    return button(words.back, { step: 'offer', handoffId });
  }

  function linesOf(preview: OfferPreview): string {
    if (preview.status === 'offer') return `${words.preview}\n\n${preview.lines}`;
    return [words.faulty, ...preview.faults.map((fault) => `• ${fault.words}`)].join('\n');
  }

  function shownDiscount(byHand: NonNullable<OfferState['byHand']>): string {
    if ('percent' in byHand) return language === 'ru' ? `${byHand.percent} %` : `${byHand.percent}%`;
    return formatSum(byHand.sum, choices.currency, language);
  }

  function discountIn(text: string): OfferState['byHand'] {
    const percent = Number(PERCENT.exec(text.trim())?.[1]?.replace(',', '.') ?? 0);
    if (percent > 0 && percent <= 100) return { percent };
    if (text.includes('%')) return null;
    const [only, ...others] = readSums(text, { language, currency: choices.currency, now: now(), zone });
    // A sum in another currency is none that can be taken off.
    return only && others.length === 0 && only.currency === choices.currency ? { sum: only.sum } : null;
  }
}

function toggled(keys: string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
}
