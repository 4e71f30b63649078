import type { Amount } from '../amounts/amount.ts';
import type { Token } from '../text/scan.ts';

/**
 * Whether a sum is told of and not offered: what was or is paid now, what others ask, what is owed, earned or taken
 * off ("i already paid 500", "сейчас платим 30 тысяч", "£50 off", "иск на 3 млн").
 */
export function isAnotherSum(tokens: readonly Token[], amount: Amount): boolean {
  return isPaid(tokens, amount) || isOwed(tokens, amount) || isOfAnother(tokens, amount);
}

/** "i already paid 500 deposit", "в другой клинике насчитали 70 тысяч". */
function isPaid(tokens: readonly Token[], amount: Amount): boolean {
  for (let at = amount.first - 1; at >= amount.first - REACH; at -= 1) {
    const [before, word, next] = [-1, 0, 1].map((step) => tokens[at + step]?.text ?? '');
    if (!word || CLAUSE_END.has(word)) return false;
    if (PAID.test(word) && !(word === 'costs' && COSTS_OF_OURS.has(before ?? ''))) return true;
    if (word === 'last' && /^(?:time|year|month|summer)$/.test(next ?? '')) return true;
    if (CLAUSE_WORDS.has(word) || (WANTED.test(word) && !PAID.test(next ?? ''))) return false;
    if (word === 'currently' || (word === 'сейчас' && PAYING_NOW.test(next ?? ''))) return true;
    if (/^pay(?:ing)?$/.test(word) && PRESENT.has(tokens[amount.next]?.text ?? '')) return true;
    if (word === 'cost' && /^(?:us|me)$/.test(next ?? '')) return true;
    if (/^отдал[аи]?$/.test(word) && next !== 'бы' && before !== 'бы') return true;
    if (word === 'у' && OTHERS.test(next ?? '')) return true;
    if (SAID.test(word) && SOMEBODY.test(before ?? '')) return true;
  }
  return false;
}

/** "иск на 3 млн", "a loan of 20k": a sum that somebody owes, claims or earns. */
function isOwed(tokens: readonly Token[], amount: Amount): boolean {
  for (let at = amount.first - 1; at >= amount.first - 4; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (OWED.test(word) || (amount.bound === null && LET_OFF.test(word))) return true;
    if (!OWED_LINKS.has(word)) return false;
  }
  return false;
}

/** "£50 off", "£500 fine", "80k on the clock", "£25 on your website". */
function isOfAnother(tokens: readonly Token[], amount: Amount): boolean {
  const words = [0, 1, 2].map((step) => tokens[amount.next + step]?.text ?? '');
  const [one = '', two = '', three = ''] = words;
  if (OTHER_SUM.test(one) || (one === 'gift' && /^(?:card|voucher)$/.test(two))) return true;
  if (/^(?:was|were|got)$/.test(one) && /^(?:taken|charged|debited|refunded)$/.test(two)) return true;
  if (/^(?:my|our)$/.test(tokens[amount.first - 1]?.text ?? '') && tokens[amount.first - 2]?.text === 'back')
    return true;
  if (one === 'in' && /^(?:turnover|revenue|sales)$/.test(two)) return true;
  if (!/^(?:on|at|на|в)$/.test(one)) return false;
  return (
    PLACE.test(two) || (/^(?:the|your|their|ваш[а-я]*|вашем|другом|другой)$/.test(two) && PLACE.test(three))
  );
}

const PAID =
  /^(?:paid|took|taken|charged|refunded|аванс[а-я]*|предоплат[а-я]*|стоит|стоят|стоило|обош(?:елся|лись|лось|лась)|вышл[аои]|вышел|charges|costs|worth|valued|earn|earns|earning|salary|pension|wages?|turnover|revenue|lost|owed|owe|owes|верните|возврат|website|site|online|google|saw|seen|advertised|listed|зарплат[аеуы]|пенси[яиюей]+|зарабатыва[а-я]+|оклад|оборот|выручка|прибыль|сайте|прайсе|объявлении|штраф|refund|invoiced?|offered|quotes?|competitors?|предлагают|предложили|конкурент[а-я]*|заплатил[аи]?|оплатил[аи]?|внес|внесл[аи]|прошл[а-я]+|позапрошл[а-я]+|списал[аи]?|насчитал[аи]?|переплатил[аи]?|quoted)$/;
const OTHER_SUM =
  /^(?:off|discounts?|vouchers?|coupons?|deposits?|депозит[а-я]*|fine|refund|скидк[а-я]*|предоплат[а-я]*|аванс[а-я]*|штраф[а-я]*|сдач[а-я]*|back|came|benefits|charged|debited|missing|списал[аи]|сняли|вернули|верните)$/;
const PLACE =
  /^(?:clock|website|site|google|ebay|amazon|avito|авито|сайте|озоне|вб|месте|клинике|салоне|компании|фирме)$/;
const SAID =
  /^(?:said|told|wrote|quoted|asked|want|wants|говорил[аи]?|сказал[аи]?|писал[аи]?|обещал[аи]?|называл[аи]?|назвал[аи]?|озвучил[аи]?|озвучивал[аи]?|насчитал[аи]?|по?считал[аи]?|рассчитал[аи]?|просчитал[аи]?|просят|просил[аи]?|хотят|берут|выставил[аи]?|прислал[аи]?|объявил[аи]?)$/;
const SOMEBODY =
  /^(?:you|they|was|were|manager|colleague|вы|мне|менеджер|нам|там|email|website|site|ad|advert|flyer|brochure|guy|lady|сайт|реклама|объявление|прайс|девушка|они|другие|другом|другой|соседи|мастер|друзья|агентство|рынке|знакомые)$/;
const COSTS_OF_OURS = new Set(['keep', 'keeping', 'all', 'total', 'our', 'the', 'overall']);
const OWED =
  /^(?:взнос[аеу]?|депозит[аеу]?|задат(?:ок|ка|ку)|deposit|взыскать|взыскание|recover|иск[аеу]?|долг[аеуи]?|задолженност[ьи]|кредит[аеу]?|ипотек[аеуи]|займ[аеу]?|ущерб[аеу]?|неустойк[аеуи]|алимент[а-я]*|доход[а-я]*|зп|скидк[аеуи]|промокод[а-я]*|купон[а-я]*|claim|claims|discount|voucher|coupon|debt|debts|mortgage|loan|damages|income)$/;
/** "скиньте 5 тысяч". */
const LET_OFF = /^(?:скин(?:ьте|ете|ь)|уступите?|сбросьте|сбавьте|knock)$/;
const OWED_LINKS = new Set(
  'на в у нас меня из of for is about около примерно размере сумму суммой сумма over worth totalling around больше более a the'.split(
    ' ',
  ),
);
/** How many tokens before a sum may tell whose it is. */
const REACH = 8;
const CLAUSE_END = new Set([',', '.', ';', '!', '?', '\n', '(', ')']);
const CLAUSE_WORDS = new Set(['but', 'но', 'а', 'so', 'хотя', 'while', 'then']);
const WANTED =
  /^(?:want|wanna|budget|can|could|would|хоч[а-я]+|хот[а-я]+|бюджет[а-я]*|можем|могу|готов[а-я]*)$/;
/** Behind what is paid already: "paying 90 a month with xero". */
const PRESENT = new Set(['now', 'with', 'currently', 'already', 'atm']);
const PAYING_NOW = /^(?:плат|отда|трат|стоит|обход)/;
const OTHERS = /^(?:других|конкурент[а-я]*|соседей|знакомых|друзей|вас)$/;
