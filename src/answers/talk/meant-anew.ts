import type { AnswerKind } from '../reading.ts';
import { withoutGuestCounts } from './guest-counts.ts';
import { saysMoreThanSmall } from './said-besides.ts';

/**
 * Whether a clause gives an answer anew that is settled already: with nothing else in it, by the answer's own noun,
 * or marked as a change. "Ведущий до 50 тысяч нужен" and "в субботу заедем" are of something else. `beside` is what
 * the clause says apart from the value, `before` the clause before it: "ведущий нужен, до 50 тысяч".
 */
export function isMeantAnew(beside: string, before: string, kind: AnswerKind): boolean {
  const rest = withoutGuestCounts(beside).replace(DIGITS, ' ');
  if (BYGONE.test(rest)) return false;
  if (kind === 'choice' && FURTHER.test(rest)) return false;
  if (OWN_NOUNS[kind]?.test(rest) !== true && (isOfOtherMatter(before, kind) || APART.test(before)))
    return false;
  if (!saysMoreThanSmall(rest.replace(CHANGING, ' ').replace(OWN_NOUNS[kind] ?? /$^/u, ' '))) return true;
  if (FURTHER.test(rest)) return false;
  return CHANGES.test(rest) || (OWN_NOUNS[kind]?.test(rest) === true && !NOUN_OF_PART.test(rest));
}

/** Whether a sum or a time is said of an extra, a visit, a payment or their own affairs, and not of the event. */
export function isOfOtherMatter(words: string, kind: AnswerKind): boolean {
  if (kind === 'money') return EXTRAS.test(words);
  return kind === 'when' && OTHER_TIMES.test(words);
}

const DIGITS = /\d+/gu;
const CHANGING =
  /(?<!\p{L})(?:теперь|скорее|лучше|вместо|точнее|вернее|пусть|давайте|максимум|минимум|потолок|передумал[аи]?|решил[аи]?|перенес[а-яё]*|перенос[а-яё]*|now|rather|instead|actually|better|make|changed|change|moved?|max(?:imum)?|tops|though|tho)(?!\p{L})/giu;
const CHANGES =
  /(?<!\p{L})(?:теперь|вместо|перенес[а-яё]*|перенос[а-яё]*|сдвин[а-яё]*|передумал[аи]?|instead|changed|move[ds]?|postpone[ds]?|reschedul[a-z]*|а не|не (?=[^\s]+,? а ))(?!\p{L})/iu;
const FURTHER =
  /(?<!\p{L})(?:ещ[её]|также|тоже|плюс|отдельно|also|plus|too|extra|separate(?:ly)?)(?!\p{L})/iu;
const APART = /(?<!\p{L})(?:отдельно|separate(?:ly)?|extra)(?!\p{L})/iu;
const BYGONE = /(?<!\p{L})(?:был[аио]?|прошл\p{L}+|раньше|was|were|last|previous(?:ly)?|used to)(?!\p{L})/iu;
const OWN_NOUNS: { [K in AnswerKind]?: RegExp } = {
  money: /(?<!\p{L})(?:бюджет\p{L}*|сумм\p{L}*|потрат\p{L}+|вложи\p{L}+|budgets?|amount|spend)(?!\p{L})/iu,
  when: /(?<!\p{L})(?:дат[аыуе]|срок\p{L}*|праздну\p{L}+|отмеча\p{L}+|date|dates)(?!\p{L})/iu,
  choice: /(?<!\p{L})(?:повод\p{L}*|событие|мероприятие|праздник|event|occasion)(?!\p{L})/iu,
};
/** "Бюджет на фотографа 50". */
const NOUN_OF_PART =
  /(?:бюджет\p{L}*|сумм\p{L}*|budget) (?:на|для|for|on) (?!вс[её]|everything|свадьб|банкет|меропр|the wedding|the event)\p{L}/iu;
const EXTRAS =
  /(?<!\p{L})(?:ведущ\p{L}+|тамад\p{L}+|фотограф\p{L}*|видеограф\p{L}*|видео|диджея?|dj|торт\p{L}*|декор\p{L}*|оформлени\p{L}+|цвет(?:ы|ов|ами)|плать[ея]|кольц\p{L}+|музыкант\p{L}*|аниматор\p{L}*|фейерверк\p{L}*|салют\p{L}*|шоу|лимузин\p{L}*|депозит\p{L}*|предоплат\p{L}+|аванс\p{L}*|залог\p{L}*|скидк\p{L}+|photographers?|videographers?|photographs?|cakes?|flowers?|decorations?|decor|band|mc|fireworks|dress|rings|magician|entertainers?|limo|deposit|discount|prepayment)(?!\p{L})/iu;
const OTHER_TIMES =
  /(?<!\p{L})(?:отпуск\p{L}*|оплат\p{L}*|оплачива\p{L}+|плат(?:им|ить|еж|ёж)\p{L}*|зарплат\p{L}*|получк\p{L}*|аванс\p{L}*|депозит\p{L}*|предоплат\p{L}*|заед\p{L}+|заех\p{L}+|заезж\p{L}+|зайд\p{L}+|зайти|заглян\p{L}+|подойд\p{L}+|подъед\p{L}+|подъех\p{L}+|приед\p{L}+|приех\p{L}+|посмотр\p{L}+|глян\p{L}+|осмотр\p{L}*|просмотр\p{L}*|встрет\p{L}+|созвон\p{L}*|уезжа\p{L}+|уеде\p{L}+|вернусь|верн[её]мся|командировк\p{L}+|недоступ\p{L}+|get paid|gets? paid|payday|pay|payment|paying|paid|(?:on|our|my|have|having|go on) (?:a )?(?:holidays?|vacation)|(?:are|re|be|am|m|is|s) away|abroad|viewing|visit|pop (?:in|by|over)|drop (?:in|by)|come (?:and |to )?(?:see|look|view)|come (?:by|over|round)|see the|look at|meet|back (?:in|on|from|by))(?!\p{L})/iu;
