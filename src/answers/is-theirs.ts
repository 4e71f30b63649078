import type { Given } from './one-of-several.ts';
import { type Scan, type Token, tokenFrom } from './scan.ts';

/** Whether a phone or an address may be the person's own: not the one that called them, nor one of the business. */
export function isTheirs({ tokens }: Scan, { span: [from, to] }: Given): boolean {
  const first = tokenFrom(tokens, from);
  const next = tokenFrom(tokens, to);
  let begin = first;
  while (begin > 0 && first - begin < MOST_WORDS && !ENDS.has(tokens[begin - 1]?.text ?? '')) begin -= 1;
  let end = next;
  while (end < tokens.length && end - next < MOST_WORDS && !ENDS.has(tokens[end]?.text ?? '')) end += 1;
  const before = wordsOf(tokens.slice(begin, first));
  const after = wordsOf(tokens.slice(next, end));
  if (CALLS_FROM.test(before)) return true;
  return !FOREIGN.test(before) && !FOREIGN_BEHIND.test(after);
}

function wordsOf(tokens: readonly Token[]): string {
  let words = ' ';
  for (const { type, text } of tokens) if (type === 'word') words += `${text} `;
  return words;
}

/** "I called you from": their own after all. */
const CALLS_FROM = / (?:i|we|я|мы)(?: [^ ]+){1,4} (?:from|с) $/;
const MOST_WORDS = 20;
const ENDS = new Set(['.', '!', '?', ';', ',', '\n']);
const FOREIGN =
  / (?:(?:вы|ты|мне|нам|это|кто|кто то|кто это) (?:мне |нам |сейчас |вчера |сегодня )*(?:звонил[аи]?|писал[аи]?|набирал[аи]?|звонит|звонят)|ваш[а-я]* (?:номер[а-я]*|телефон[а-я]*|почт[а-я]+|адрес[а-я]*|имейл|емейл|мыло)|(?:звонил[аи]?|писал[аи]?|отправил[аи]?|дозвониться|набирал[аи]?) (?:вам |до вас |к вам |уже |вчера |сегодня )*(?:на|по)|(?:звонили|звонят|звонит|писали|набирали|звонок был) (?:мне |нам |сегодня |вчера |постоянно )*(?:с|со)(?: номера)?|пропущенн[а-я]+ (?:вызов |звонок )?(?:от|с)|missed (?:a )?call from|got (?:a |an )?(?:call|text|message|email|mail) from|(?:i|we) (?:called|rang|tried|phoned|dialled|emailed|wrote to|messaged|texted)|(?:написали|пришло|письмо|сообщение)(?: [^ ]+){0,2} (?:с|от)(?: адреса| почты| номера)?|(?:на|с) (?:вашем |вашего |вашей )?(?:сайт[а-я]*|страниц[а-я]+)|в (?:вашем )?объявлени[а-я]+|your (?:ad|advert|website|site|van|card|leaflet|flyer|phone|number|email|e mail|address|line|office)|you (?:called|rang|call|phoned|wrote|emailed) (?:me |us )?(?:from|on)|(?:called|rang|phoned|emailed|texted|tried) (?:you )?(?:on|at)|(?:did you|was it you|was that you|is this you|is that you|who is|who s|why is|is it|is this|is that)(?: [a-z]+){0,4})(?= )/;
const FOREIGN_BEHIND =
  /^ (?:мне |нам |сегодня |вчера |все время )*(?:звонил[аи]?|звонит|звонят|писал[аи]?)(?= )|^ (?:is |was |has |been |keeps |just )*(?:calling|called|rang|ringing|texted)(?= )|^ (?:это )?(?:вы|вас|ваш|ваша|вам) (?:ли )?$|^ (?:это |еще |до сих пор )?ваш(?:а)? (?:номер|телефон|почта|адрес)|^ (?:is |was |still |that |this )*(?:you|yours|your (?:number|phone|email|line|office))(?= )/;
