import { normalise } from '../text/normalise.ts';
import { readFriendsTalk } from './read-friends-talk.ts';

export interface FriendsWish {
  /** Their friends and bonuses, or their own link. */
  what: 'friends' | 'link';
  /** It can mean nothing else, whatever is being talked about. */
  isCertain: boolean;
}

/** Whether the whole of a text asks to see friends and bonuses, or one's own link, as a customer does; else null. */
export function readFriendsWish(text: string): FriendsWish | null {
  if (readFriendsTalk(text) === 'trouble') return null;
  const words = normalise(text).text.match(/[\p{L}\p{M}\d'’]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (!words.every((word) => SMALL.has(word) || KEY.some((key) => key.test(word)))) return null;
  const isCounted = has(COUNTED);
  if (has(BONUS)) return { what: 'friends', isCertain: true };
  if (has(LINK)) return { what: isCounted ? 'friends' : 'link', isCertain: has(OWN) || isCounted };
  if (has(FRIENDS) && (has(MINE) || isCounted)) return { what: 'friends', isCertain: isCounted };
  return has(EARNED) ? { what: 'friends', isCertain: false } : null;
}

const MOST_WORDS = 9;

const BONUS = /^(?:бонус(?:ы|ов|а|ах|ом|ами)?|bonus(?:es)?)$/u;
const LINK = /^(?:ссылк[аиуе]|ссылкой|ссылочк[аиуе]|qr|кьюар|код|link|code|invitation)$/u;
const FRIENDS = /^(?:друз(?:ья|ей)|friends?)$/u;
const EARNED = /^(?:заработал[аи]?|накопил[аи]?|earned|earn)$/u;
/** Whom they ask about has come. */
const COUNTED =
  /^(?:кто|кого|сколько|приш[её]?л[аио]?|привел[аи]?|who|whom|many|much|came|come|joined|brought)$/u;
const MINE = /^(?:мо[ийея]|моих|моими|my)$/u;
const OWN = /^(?:мо[ийея]|мою|моей|своя|свою|друзей|снова|повторно|ещ?е|qr|кьюар|my|friends|again|once)$/u;
const KEY = [BONUS, LINK, FRIENDS, EARNED, COUNTED, MINE, OWN];

/** What stands around it. */
const SMALL = new Set(
  (
    'а и ну вот же ли бы у меня мне я вас вам есть что с со там как где какой какая какие какова когда уже сейчас всего ' +
    'пожалуйста плиз подскажите скажите покажи покажите показать посмотреть хочу хотелось узнать можно дай дайте ' +
    'пришлите пришли скинь скиньте отправь отправьте повторите раз по за на для не вижу потерял потеряла нашла ' +
    'нужна нужен будут придут начислят счету про свои своих ' +
    'a the an i me do did does have has got is are what where when how s which show see tell give send get need want ' +
    'please can could you to of on for with by from and more any so far lost ' +
    'hello hi здравствуйте привет добрый день'
  ).split(' '),
);
