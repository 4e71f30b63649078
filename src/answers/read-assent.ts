import type { Assent } from '../domain/values.ts';
import { readCommandWish } from './read-command-wish.ts';
import type { Reader } from './reading.ts';
import { plainSpan, type Scan, scan } from './scan.ts';

/** Yes, no, perhaps, later; a wish to stop or for a human comes before all of them. */
export const readAssent: Reader<'assent'> = (text) => {
  const scanned = scan(text);
  const wish = readCommandWish(text);
  if (wish.wish === 'stop' || wish.wish === 'human')
    return { status: 'parsed', value: wish.wish, span: wish.span, confidence: 0.95 };
  return bySign(scanned) ?? byWords(scanned);
};

/** A thumb, a tick, a plus, with nothing said in words. */
function bySign(scanned: Scan): ReturnType<Reader<'assent'>> | null {
  if (scanned.tokens.some((token) => token.type !== 'sign')) return null;
  for (const [value, signs] of SIGNS) {
    const at = signs.map((sign) => scanned.raw.indexOf(sign)).find((index) => index >= 0);
    if (at === undefined) continue;
    const whole = scanned.raw.trim();
    if (PLAIN_SIGNS.has(whole[0] ?? '') && whole.length > 3) return { status: 'unclear' };
    const from = scanned.raw.indexOf(whole);
    return { status: 'parsed', value, span: [from, from + whole.length], confidence: 0.9 };
  }
  return null;
}

function byWords(scanned: Scan): ReturnType<Reader<'assent'>> {
  const { plain } = scanned;
  const words = scanned.tokens.filter((token) => token.type !== 'sign').length;
  for (const { value, pattern, anywhere } of PATTERNS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const early = plain.slice(0, found.index + 1).split(' ').length <= 4;
    if (!early && words > (anywhere ? 12 : 6)) continue;
    const span = plainSpan(scanned, found.index, found.index + found[0].length);
    return { status: 'parsed', value, span, confidence: Math.max(0.5, 0.97 - 0.04 * Math.max(0, words - 3)) };
  }
  return { status: 'unclear' };
}

const SIGNS: [Assent, string[]][] = [
  ['yes', ['👍', '👌', '✅', '✔', '☑', '🙌', '🤝', '💯', '❤', '🔥', '🆗', '+']],
  ['no', ['👎', '❌', '✖', '🚫', '🙅', '-', '–', '—']],
  ['maybe', ['🤔', '🤷']],
];
const PLAIN_SIGNS = new Set(['+', '-', '–', '—']);

interface Pattern {
  value: Assent;
  pattern: RegExp;
  anywhere?: true;
}

/** In the order tried: what turns a yes or a no round comes before them. */
const PATTERNS: Pattern[] = [
  {
    value: 'yes',
    pattern:
      /^ (?:да|ага|угу|ок|окей|хорошо|все верно|верно|все правильно|правильно|yes|yeah|yep|ok|okay|sure|correct|all correct|all good|fine)(?: [^ ]+){0,4}? (?:жду|ждем|звоните|позвоните|перезвоните|напишите|пишите|набирайте|call|write|text|ring|waiting)(?= )/,
  },
  {
    value: 'yes',
    pattern:
      / (?:почему (?:бы )?(?:и )?нет|чего бы и нет|не против|не возражаю|не возражаем|без проблем|нет проблем|не вопрос|нет возражений|возражений нет|скорее да|думаю да|наверное да|наверно да|не откажусь|не откажемся|why not|no problem|no problems|not a problem|no objections?|don t mind|i think so|i guess so|no doubt|no worries|of course|can t wait)(?= )/,
    anywhere: true,
  },
  {
    value: 'later',
    pattern:
      / (?:позже|попозже|потом|не сейчас|не сегодня|не сию минуту|чуть позже|в другой раз|как нибудь потом|через (?:час|часик|полчаса|неделю|месяц|пару (?:дней|недель|месяцев)|день|\d+ [а-я]+)|пока (?:нет|не)|еще не время|рано еще|пока рано|еще рано|не время|занят|занята|заняты|некогда|напомните|напишите (?:завтра|позже|потом)|завтра|вечером|давайте завтра|отложим|не готов[аы]? пока|later|not now|not yet|not right now|not today|not at the moment|another time|some other time|busy|tomorrow|remind me|in a (?:week|month|bit|while|moment)|too early|next time|next week|next month|get back to you|maybe later)(?= )/,
    anywhere: true,
  },
  {
    value: 'no',
    pattern:
      / (?:да нет|да не|ну нет|скорее нет|думаю нет|наверное нет|наверно нет|вряд ли|навряд ли|конечно нет|точно нет|нет конечно|i don t think so|i think not|don t think so|probably not|of course not|certainly not|definitely not|absolutely not|not really|not at all|i doubt it|no way|not a chance|hardly|rather not|guess not)(?= )/,
    anywhere: true,
  },
  {
    value: 'maybe',
    pattern:
      / (?:может быть|может|можеть быть|мб|возможно|наверное|наверно|вероятно|посмотрим|подумаю|подумаем|надо подумать|нужно подумать|дайте подумать|подумать надо|не знаю|незнаю|хз|не уверен[аы]?|сомневаюсь|сомневаемся|пока не решил[аи]?|не решил[аи]?|не определил[а-я]+|50 на 50|пятьдесят на пятьдесят|фифти фифти|зависит|смотря|как пойдет|видно будет|maybe|mayb|perhaps|possibly|might|not sure|unsure|i ll think|we ll think|let me think|need to think|have to think|think about it|think it over|thinking|depends|it depends|we ll see|don t know|dont know|dunno|idk|undecided|50 50|could be|potentially)(?= )/,
    anywhere: true,
  },
  {
    value: 'no',
    pattern:
      / (?:не (?:все (?:верно|так|правильно)|надо|нужно|хочу|хотим|интересно|интересует|интересны|согласен|согласна|согласны|верно|правильно|так|подходит|буду|будем|готов|готова|готовы|требуется|стоит|актуально|хочется|устраивает|могу|получится|даю|подтверждаю|планирую|планируем)|неверно|неправильно|неинтересно|ненадо|ненужно|неактуально|ни в коем случае|ни за что|ни за какие|откажусь|отказываюсь|отказ|обойдусь|обойдемся|обойдетесь|против|никогда|нельзя|i don t|i do not|don t want|do not want|don t need|do not need|not interested|no need|not correct|not right|incorrect|wrong|disagree|i disagree|i refuse|refuse|decline|i decline|never|i ll pass|pass|no thank you|no thanks|not for me|won t|can t)(?= )/,
    anywhere: true,
  },
  {
    value: 'yes',
    pattern:
      /^ (?:(?:ну|о|ой|а|так|oh|well|hmm|um|so) )*(?:да|ага|угу|дада|даа+|yes|yeah|yep|yup|yea|ye|yess+|aye|y|sure|ok|okay|oki|k|kk|ок|окей|оке|окэй|окс|okey|хорошо|конечно|естественно|разумеется|безусловно|обязательно|само собой|верно|точно|именно|правильно|все верно|все так|все правильно|так точно|давай|давайте|согласен|согласна|согласны|подтверждаю|хочу|хотим|хотел бы|хотела бы|хотелось бы|готов|готова|готовы|можно|ладно|подходит|годится|пойдет|отлично|супер|класс|здорово|прекрасно|замечательно|идет|договорились|по рукам|поехали|погнали|начнем|начинаем|начинайте|валяйте|валяй|допустим|ну допустим|отправляйте|отправляй|отправить|передавайте|передайте|интересно|интересует|актуально|даю согласие|принимаю|не против|с удовольствием|было бы (?:здорово|хорошо|отлично)|плюс|есть такое|да конечно|жги|всё так|в точку|устраивает|буду|будем|definitely|absolutely|certainly|totally|exactly|indeed|correct|right|that s right|that s correct|all correct|true|agreed|agree|i agree|i do|i accept|accept|fine|good|great|perfect|cool|alright|all right|sounds (?:good|great|fine|perfect)|looks (?:good|right|correct|great)|all good|send|submit|i guess|go ahead|go on|go for it|let s (?:do it|go|start|do that)|lets (?:do it|go|start)|deal|please|please do|yes please|by all means|with pleasure|happy to|i d love to|love to|would love to|i m in|count me in|works for me|interested|i m interested|confirmed|confirm|for sure|affirmative|you bet|gladly|ready|i m ready|true that|why of course)(?= )/,
  },
  {
    value: 'no',
    pattern:
      /^ (?:(?:ну|о|ой|а|так|oh|well|hmm|um|блин|ой|к сожалению|увы|unfortunately|sorry|спасибо|thanks) )*(?:нет|не(?! (?:поня|понима|ясно|вижу|помню|успе|получа|открыва|дума|все))|неа|не а|нетушки|ноу|nope|no|nah|naw|nay|n|noo+|not|нее+т?|нит)(?= )/,
  },
  {
    value: 'yes',
    pattern:
      / (?:да|ага|угу|yes|yeah|yep|sure|конечно|согласен|согласна|согласны|подтверждаю|верно|давайте|agreed|ok|ок|sounds good)(?= $)/,
  },
  {
    value: 'no',
    pattern: / (?:нет|no|nope|неа|нет спасибо|не интересно|не надо)(?= (?:спасибо |thanks |thank you )?$)/,
  },
];
