import type { Given } from './one-of-several.ts';
import type { Scan } from './scan.ts';

/** Whether a phone or an address may be the person's own: not the one that called them, nor one of the business. */
export function isTheirs({ tokens }: Scan, { span: [from] }: Given): boolean {
  let words = ' ';
  for (const token of tokens) {
    if (token.from >= from) break;
    if (ENDS.has(token.text)) words = ' ';
    else if (token.type === 'word') words += `${token.text} `;
  }
  return !FOREIGN.test(words.slice(-MOST_CHARACTERS));
}

const MOST_CHARACTERS = 120;
const ENDS = new Set(['.', '!', '?', ';', ',', '\n']);
const FOREIGN =
  / (?:(?:вы|ты|мне|нам|это|кто|кто то|кто это) (?:мне |нам |сейчас |вчера |сегодня )*(?:звонил[аи]?|писал[аи]?|набирал[аи]?|звонит|звонят)|ваш[а-я]* (?:номер[а-я]*|телефон[а-я]*|почт[а-я]+|адрес[а-я]*|имейл|емейл|мыло)|(?:звонил[аи]?|писал[аи]?|отправил[аи]?|дозвониться|набирал[аи]?) (?:вам |уже |вчера |сегодня )*(?:на|по)|your (?:phone|number|email|e mail|address|line|office)|you (?:called|rang|call|phoned|wrote|emailed) (?:me |us )?(?:from|on)|(?:called|rang|phoned|emailed|texted|tried) (?:you )?(?:on|at)|(?:did you|was it you|was that you|is this you|is that you|who is|who s)(?: [a-z]+){0,4})(?= )/;
