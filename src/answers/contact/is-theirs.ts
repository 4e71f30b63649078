import { type Scan, type Token, tokenFrom } from '../text/scan.ts';
import type { Given } from './one-of-several.ts';

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
  if (OWN.test(before) || OWN_BEHIND.test(after)) return true;
  if (
    FOREIGN.some((pattern) => pattern.test(before)) ||
    FOREIGN_BEHIND.some((pattern) => pattern.test(after))
  )
    return false;
  return tokens[end]?.text !== '?' || !(ASKED.test(before) || ASKED_BEHIND.test(after));
}

function wordsOf(tokens: readonly Token[]): string {
  let words = ' ';
  for (const { type, text } of tokens) if (type === 'word') words += `${text} `;
  return words;
}

const MOST_WORDS = 20;
const ENDS = new Set(['.', '!', '?', ';', ',', '\n']);

/** "I called you from", "вы мне звонили на": their own after all. */
const OWN =
  / (?:(?:i|we|я|мы)(?: [^ ]+){1,4} (?:from|с)|(?:вы|мне|нам)(?: [^ ]+){0,3} (?:звонил[аи]?|писал[аи]?|набирал[аи]?|отправлял[аи]?|присылал[аи]?)(?: мне| нам)? на|you (?:called|rang|phoned|texted|emailed|wrote to|messaged|sent it to)(?: me| us)? (?:on|at)) $/;
const OWN_BEHIND = /^ (?:it is|it s|its|is|that s|thats|это) (?:me|mine|я|мой|моя|наш|наша) /;

const FOREIGN = [
  / (?:вы|ты|мне|нам|это|кто|кто то|кто это) (?:мне |нам |сейчас |вчера |сегодня )*(?:звонил[аи]?|писал[аи]?|набирал[аи]?|звонит|звонят)(?= )/,
  / ваш[а-я]* (?:номер[а-я]*|телефон[а-я]*|почт[а-я]+|адрес[а-я]*|имейл|емейл|мыло)(?= )/,
  / (?:звонил[аи]?|(?:на)?писал[аи]?|отправил[аи]?|отправлял[аи]?|дозвониться|набирал[аи]?)(?: [^ ]+){0,3} (?:на|по)(?= )/,
  / (?:звонили|звонят|звонит|писали|набирали|звонок был) (?:мне |нам |сегодня |вчера |постоянно )*(?:с|со)(?: номера)?(?= )/,
  / (?:пропущенн[а-я]+ (?:вызов |звонок )?|написали(?: [^ ]+){0,2} |пришло(?: [^ ]+){0,2} |письмо |сообщение )(?:от|с)(?: адреса| почты| номера)?(?= )/,
  / (?:письмо|сообщение) (?:на|по)(?= )/,
  / (?:напишу|отправлю|позвоню|скину|вышлю|пришлю|перезвоню|наберу)(?: вам| тогда| сейчас| завтра| потом)* (?:на|по)(?: номер[ау]?)? $/,
  / (?:на|с) (?:вашем |вашего |вашей )?(?:сайт[а-я]*|страниц[а-я]+)(?= )/,
  / в (?:вашем )?объявлени[а-я]+(?= )/,
  / (?:увидел[аи]?|видел[аи]?|нашел|нашла|нашли|указан[аы]?|найден[а-я]*)(?: [^ ]+){0,4} (?:почт[ау]|номер|телефон|адрес|имейл|емейл)(?= )/,
  / (?:missed (?:a )?call|got (?:a |an )?(?:call|text|message|email|mail|letter)) from(?= )/,
  / (?:who|someone|somebody|anyone|anybody) (?:has |is |was |just |keeps |kept |have |been |did |it )*(?:called|calling|rang|rung|ringing|phoned|phoning|texted|texting|emailed|emailing|messaged|messaging|trying|tried)(?= )/,
  / (?:i|we) (?:have |ve |already |just |also |did )*(?:called|rang|tried|phoned|dialled|emailed|wrote to|messaged|texted)(?= )/,
  / (?:i|we) (?:ll|will) (?:call|ring|email|text|message|write to)(?: you)?(?: on| at| to)? $/,
  / your (?:ad|advert|website|site|van|card|leaflet|flyer|phone|number|email|e mail|address|line|office)(?= )/,
  / you (?:called|rang|call|phoned|wrote|emailed) (?:me |us )?from(?= )/,
  / (?:called|rang|phoned|emailed|texted|tried) (?:you )?(?:on|at)(?= )/,
  / (?:did you|was it you|was that you|is this you|is that you|who is|who s|why is|is it|is this|is that)(?: [a-z]+){0,4}(?= )/,
  // Given for an example, or so that it is not used.
  / (?:например|к примеру|формат[а-я]*|for example|e g|format|such as) $/,
  / (?:не|don t|dont|do not|never) (?:(?:мне|нам|больше|надо|нужно|ever|me|us) )*(?:звоните|звонить|звони|пишите|писать|пиши|используйте|call|ring|phone|text|use|email|write)(?: (?:мне|нам|me|us|to|on|at|на|по|номер|number|the))* $/,
  / (?:удалите|сотрите|забудьте|уберите|remove|delete|forget|unsubscribe)(?: (?:мой|мою|мое|из|базы|номер|телефон|почту|адрес|имейл|my|number|phone|email|address|the|old|this))* $/,
];

const FOREIGN_BEHIND = [
  /^ (?:мне |нам |сегодня |вчера |все время |уже )*(?:звонил[аи]?|звонит|звонят|писал[аи]?)(?= )/,
  /^ (?:is |was |has |been |keeps |just )*(?:calling|called|rang|ringing|texted)(?= )/,
  /^ (?:это )?(?:вы|вас|ваш|ваша|вам) (?:ли )?$/,
  /^ (?:это |еще |до сих пор )?ваш(?:а)? (?:номер|телефон|почта|адрес)/,
  /^ (?:is |was |still |that |this )*(?:you|yours|(?:still )?your (?:[a-z]+ ){0,2}(?:number|phone|email|mail|address|inbox|line|office))(?= )/,
  // Nobody is reached there.
  /^ (?:уже |там |у вас |почему то |никто |все |тоже |больше |совсем |сейчас )*(?:не (?:отвечает|отвечают|берет|берут|доступен|работает|действует|пользуюсь|существует)|молчит|молчат|недоступен|взломал[аи]|взломан[а-я]*|заблокирован[а-я]*|вернулось|отключен[а-я]*|потерян[а-я]*)(?= )/,
  /^ (?:(?:is|was|it|that|has|s|number|email|one) )*(?:bounced|dead|disconnected|gone|hacked|blocked|does not (?:work|answer)|doesn t (?:work|answer)|doesnt (?:work|answer)|not working|no longer (?:works|used|in use|mine|valid|active)|stopped working|isn t working|isnt working|rings out|goes to voicemail)(?= )/,
];

/** Asked, not told: "можно писать на …?". */
const ASKED =
  / (?:можно|куда|вам|можно ли|should i|shall i|can i|could i|do i|may i|to)(?: [^ ]+){0,2} (?:писать|написать|звонить|позвонить|отправить|отправлять|присылать|прислать|call|ring|email|write|text|send)(?: [^ ]+){0,3} $| (?:куда|вам|where|which)(?: [^ ]+){0,3} $/;
const ASKED_BEHIND =
  /^ (?:вам |мне |можно )*(?:писать|написать|звонить|позвонить|отправить|отправлять|присылать)(?= )/;
