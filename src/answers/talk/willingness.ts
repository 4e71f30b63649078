import { scan } from '../text/scan.ts';

/**
 * Whether somebody who was asked for words will give any, when all that a text says is that: `no`, `bare-no` without
 * another word, `later`, or `yes` with nothing done yet, as mere thanks are. Null for every other text: "не хочу уходить от вас" is an answer.
 */
export function readWillingness(text: string): 'yes' | 'no' | 'bare-no' | 'later' | null {
  const { plain, tokens } = scan(text);
  if (tokens.length > MOST_TOKENS || !WHOLLY.test(plain)) return null;
  if (LATER.test(plain)) return 'later';
  if (NO.test(plain)) return 'no';
  if (BARE_NO.test(plain)) return 'bare-no';
  return YES.test(plain) ? 'yes' : null;
}

const MOST_TOKENS = 14;

const phrases = (lists: string[]) =>
  lists
    .join('|')
    .split('|')
    .map((phrase) => phrase.trim());

const LATER_PHRASES = phrases([
  'потом|позже|попозже|позднее|не сейчас|не сегодня|пока нет|завтра|послезавтра|вечером|вечерком|на днях|на выходных',
  'на неделе|на следующей неделе|в другой раз|в следующий раз|другой раз|как нибудь|некогда|нет времени|времени нет',
  'нету времени|не до этого|не до того|не до отзывов|занят|занята|заняты|сейчас неудобно|неудобно сейчас|сейчас не удобно|не удобно сейчас|не могу сейчас|сейчас не могу',
  'подумаю|подумаем|надо подумать|нужно подумать|дайте подумать|когда будет время|когда будет минутка',
  'как будет время|как будет минутка|через час|через пару дней|через пару часов|через день|через неделю',
  'later|not now|not right now|not at the moment|not today|not yet|tomorrow|tonight|another time|some other time',
  'another day|next time|i m busy|i am busy|im busy|we re busy|busy now|busy right now|busy at the moment|bit busy|little busy|no time|don t have time|dont have time|haven t got time|do not have time|haven t the time',
  'don t have the time|when i have time|when i have a minute|when i have a moment|when i get a minute|when i get a chance',
  'in a bit|in a while|in a few days|next week|at the weekend|on the weekend|this weekend|after work',
  'let me think|need to think|i ll think about it',
]);
const NO_PHRASES = phrases([
  'не хочу|не хотим|не хочется|не хотелось бы|не хотела бы|не хотел бы|не буду|не будем|не надо|не нужно|не стоит',
  'не могу|не можем|не смогу|не получится|не готов|не готова|не готовы|не люблю писать|не люблю отзывы|не пишу|не умею|не планирую|неохота|лень',
  'откажусь|откажемся|отказываюсь|воздержусь|воздержимся|обойдусь|обойдемся|без отзыва|без отзывов|без комментариев',
  'без этого|пропустить|пропущу|пропустим|пропускаю|пропустите|пропусти|пас|нечего|не знаю|не знаем|не вижу смысла',
  'не интересует',
  'don t want to|dont want to|do not want to|don t want|don t wanna|rather not|prefer not to|prefer not|won t|will not',
  'can t|cannot|can not|not really|not interested|not keen|no thanks|no thank you|no need|no comment|nothing to say',
  'nothing to add|pass|skip|i m good|don t feel like it|don t feel like|don t know|dont know|don t like writing|don t write|no review|i decline',
]);
const BARE_NO_PHRASES = phrases(['нет|неа|нетушки|no|nope|nah']);
const YES_PHRASES = phrases([
  'да|ага|угу|давайте|давай|конечно|хорошо|ок|окей|ладно|можно|с удовольствием|легко|обязательно|напишу|напишем|расскажу',
  'спасибо|thanks|thank you|yes|yeah|yep|yup|sure|of course|ok|okay|gladly|with pleasure|happy to|absolutely|certainly|i will|will do|i d love to',
]);
/** What may stand around these and says nothing by itself. */
const SMALL_PHRASES = phrases([
  'спасибо|большое|огромное|пожалуйста|извините|простите|прошу|прощения|к сожалению|увы|ну|ой|вот|уж|уже|я|мы|мне|нам|вам|вас',
  'бы|же|и|а|но|то|что|что то|тут|там|об|этом|это|эту|его|ее|тоже|очень|совсем|вообще|точно|просто|пожалуй|наверное|наверно',
  'может|может быть|можем|лучше|тогда|сейчас|сегодня|пока|чуть|немного|сразу|честно|говоря|если|если можно|как|мой|моя',
  'ничего|никакой|никаких|отзыв|отзыва|отзывы|оценку|оценки|оценивать|писать|написать|отвечать|ответить|отвечу|рассказывать',
  'рассказать|рассказывать|оставлять|оставить|оставлю|оставим|ставить|поставить|поставлю|давать|дам|сказать|говорить|скажу|добавить',
  'сделаю|сделаем|пришлю|подробности|подробностей|делать|хочу|хотим|публично|публиковать|буду|будет',
  'thanks|thank|you|so|much|very|but|sorry|please|well|oh|i|we|m|ll|d|ve|am|im|are|would|could|can|do|does|it|that|this|one',
  'let s|lets|just|right|really|maybe|perhaps|probably|honestly|afraid|to|for|now|a|an|the|at|all|and|write|leave|give',
  'answer|say|tell|what|reviews|review|feedback|comment|something|anything|any|done|get back|back|come|rate|if|s|ok then|then|moment|a bit|bit|want|like|write|writing|little',
]);

const anyOf = (all: string[]) => all.toSorted((one, other) => other.length - one.length).join('|');
const containing = (all: string[]) => new RegExp(` (?:${anyOf(all)})(?= )`, 'u');
const ALL = [LATER_PHRASES, NO_PHRASES, BARE_NO_PHRASES, YES_PHRASES, SMALL_PHRASES].flat();
const WHOLLY = new RegExp(`^(?: (?:${anyOf(ALL)})(?= ))+ $`, 'u');
const LATER = containing(LATER_PHRASES);
const NO = containing(NO_PHRASES);
const BARE_NO = containing(BARE_NO_PHRASES);
const YES = containing(YES_PHRASES);
