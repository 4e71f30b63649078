import type { Token } from '../text/scan.ts';

/** "договор №14 от 2 февраля", "your email of 3 May": the date of a paper or a message. */
export function isOfPaper(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1]?.text ?? '';
  if (!LEADS.has(lead)) return false;
  for (let back = 2; back <= MOST_BETWEEN && at - back >= 0; back += 1) {
    const { type, text } = tokens[at - back] ?? { type: 'sign', text: '' };
    if (PAPER.test(text)) return lead !== 'from' || MESSAGE.test(text);
    if (type === 'word' && text.length > 1 && !NUMBER_WORDS.has(text)) return false;
    if (type === 'sign' && !NUMBER_SIGNS.has(text)) return false;
  }
  return false;
}

const MOST_BETWEEN = 6;
const LEADS = new Set(['от', 'of', 'dated', 'from']);
const PAPER =
  /^(?:договор[а-я]*|счет[ауе]?|заявк[а-я]+|письм[а-я]+|приказ[а-я]*|акт[ауе]?|накладн[а-я]+|смет[а-я]+|доверенност[а-я]+|справк[а-я]+|протокол[а-я]*|лицензи[а-я]+|предложени[а-я]+|кп|чек[ауе]?|полис[ауе]?|invoice|contract|agreement|quote|estimate|order|email|e-mail|letter|message)$/;
const MESSAGE = /^(?:email|e-mail|letter|message)$/;
const NUMBER_WORDS = new Set('номер ном number no'.split(' '));
const NUMBER_SIGNS = new Set(['№', '#', '-', '/', '.']);
