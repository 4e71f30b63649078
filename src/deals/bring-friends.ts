import type { Client } from 'pg';
import { formatSum } from '../domain/format-sum.ts';
import { bonusTotals } from '../domain/referral/bonus-totals.ts';
import { type ChatPlace, friendLink } from '../domain/referral/friend-link.ts';
import { CODE_BYTES, referralCode } from '../domain/referral/referral-code.ts';
import { linkExpiry, type ReferralSettings } from '../domain/referral/referral-settings.ts';
import type { Language } from '../domain/values.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import { type BroughtFriend, referralQueries } from '../store/referral-queries.ts';
import { codeOf, refusalOfCodeOf, wasInvited, wasRewarded } from '../store/referral-store.ts';

interface Parts {
  settings: ReferralSettings | undefined;
  randomBytes(count: number): Uint8Array;
  /** Where friends of somebody on a channel write to; null where there is no such place. */
  placeOf(channel: string): ChatPlace | null;
}

/** A customer's own link, and what came of it. */
export function friends({ settings, randomBytes, placeOf }: Parts) {
  return { link, friendsOf, code, bonus };

  async function code(
    { code: given, isTyped }: Extract<Request, { what: 'code' }>,
    { leadId, conversationId, context: { language }, now }: RequestScene,
    client: Client,
  ): Promise<Fulfilled> {
    if (!settings) return { status: 'granted' };
    const typedIn = isTyped ? conversationId : null;
    const why = await refusalOfCodeOf(client, { code: given, friendId: leadId, typedIn, now });
    if (why !== null) return { status: 'denied', why };
    // It counts already: they were told.
    if (isTyped && (await wasInvited(client, leadId))) return { status: 'granted' };
    return { status: 'granted', found: { friendGets: settings.friendGets[language] } };
  }

  async function bonus(
    { friendId }: Extract<Request, { what: 'bonus' }>,
    client: Client,
  ): Promise<Fulfilled> {
    if (!settings || !(await wasRewarded(client, friendId))) return { status: 'denied', why: 'taken-back' };
    return { status: 'granted', found: { customerGets: settings.customerGets } };
  }

  async function link(scene: RequestScene, client: Client): Promise<Fulfilled> {
    const { leadId, channel, now } = scene;
    const place = placeOf(channel);
    if (!settings || !place) return { status: 'denied', why: 'unavailable' };
    const { code } = await codeOf(client, {
      leadId,
      newCode: () => referralCode(randomBytes(CODE_BYTES)),
      now,
      expiresAt: linkExpiry(settings, now),
    });
    const { friendGets, customerGets } = settings;
    return { status: 'granted', found: { link: friendLink(code, place), friendGets, customerGets } };
  }

  async function friendsOf(
    { leadId, context, settings: flow }: RequestScene,
    client: Client,
  ): Promise<Fulfilled> {
    if (!settings) return { status: 'denied', why: 'unavailable' };
    const { language } = context;
    const words = WORDS[language];
    const { friends: known, counts } = await referralQueries({ pool: client, zone: flow.zone }).friendsOf(
      leadId,
    );
    if (counts.brought === 0) return { status: 'granted', found: { friends: words.none } };
    const lines = known.map((friend) => `• ${friend.name ?? words.nameless}: ${words[standingOf(friend)]}`);
    const totals = bonusTotals(counts, settings, flow.currency);
    const sum = (minor: number) => formatSum(minor, flow.currency, language);
    const money = totals ? ['', words.bonus(sum(totals.earned), sum(totals.due))] : [];
    return { status: 'granted', found: { friends: [words.some, ...lines, ...money].join('\n') } };
  }
}

/** Where a friend stands, and the bonus for them. */
function standingOf({ boughtAt, rewardedAt }: BroughtFriend) {
  if (boughtAt) return rewardedAt ? 'rewarded' : 'bought';
  return rewardedAt ? 'undone' : 'talking';
}

const WORDS: Record<
  Language,
  Record<'none' | 'some' | 'nameless' | ReturnType<typeof standingOf>, string> & {
    bonus(earned: string, due: string): string;
  }
> = {
  ru: {
    none: 'Пока никто не пришёл по вашей ссылке. Как только придёт, покажем здесь.',
    some: 'По вашей ссылке пришли:',
    nameless: 'Кто-то без имени',
    bought: 'уже с нами',
    talking: 'ещё выбирает',
    rewarded: 'уже с нами, бонус вы получили',
    undone: 'покупка отменилась, бонус за неё вы уже получили',
    bonus: (earned, due) => `Ваши бонусы: ${earned}, из них ждут вас: ${due}.`,
  },
  en: {
    none: 'Nobody has come by your link yet. As soon as somebody does, you will see it here.',
    some: 'These came by your link:',
    nameless: 'Somebody without a name',
    bought: 'has booked with us',
    talking: 'still choosing',
    rewarded: 'has booked with us, and you have had your bonus',
    undone: 'the booking was called off, and you have had the bonus for it',
    bonus: (earned, due) => `Your bonuses: ${earned}, of which are waiting for you: ${due}.`,
  },
};
