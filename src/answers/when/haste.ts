import { findPhrase, type Scan } from '../text/scan.ts';
import { ENGLISH_HASTE, ENGLISH_NOW, NO_HASTE } from './english-haste.ts';

/** What is said of haste without naming a time, in days from today. */
export interface Haste {
  to: number;
  confidence: number;
  span: [number, number];
}

/** Finds haste ("срочно", "soon"); where time was not asked for, only what is clear in passing. */
export function findHaste(scanned: Scan, asked: boolean): Haste | null {
  if (NOT_SOON.test(scanned.plain) || NO_HASTE.test(scanned.plain) || NOT_NOW.test(scanned.plain))
    return null;
  for (const { pattern, to, confidence, passing } of HASTE) {
    if (!asked && !passing) continue;
    const span = findPhrase(scanned, pattern);
    if (span) return { to, confidence, span };
  }
  return null;
}

/** Whether it is said that there is time, with no word of how much. */
export function isNotSoon(scanned: Scan): boolean {
  return NOT_SOON.test(scanned.plain);
}

const NOT_SOON =
  / (?:не ?скоро|не (?:очень|так|слишком) скоро|не в ближайшее время|не в ближайш[а-я]+ (?:год|месяцы|полгода)|еще не скоро|далеко впереди|в далеком будущем|в отдаленном будущем|not (?:any ?time )?soon|no time soon|far away|far off|distant future|a long way off|long way off|not in the near future|not for a while)(?= )/;

/** "сейчас не знаю", "сразу не скажу". */
const NOT_NOW =
  / (?:сейчас|щас|щаз|ща|сразу) (?:[а-я]+ )?не (?:знаю|знаем|могу|можем|смогу|скажу|отвечу|готов|готова|готовы|помню|до этого|уверен|уверена|решил|решила|решили|определил[а-я]+|понятно|ясно)(?= )/;

interface HasteWords {
  pattern: RegExp;
  to: number;
  confidence: number;
  /** Clear enough to be taken where time was not asked for. */
  passing: boolean;
}

const HASTE: HasteWords[] = [
  { pattern: ENGLISH_HASTE, to: 7, confidence: 0.7, passing: false },
  {
    pattern:
      /(?<! не| not| no| t| нет| совсем| особо) (?:срочно|срочняк|срочненько|очень срочно|сверхсрочно|экстренно|асап|asap|a s a p|как можно (?:скорее|быстрее|раньше|скорей)|чем (?:скорее|быстрее|раньше|скорей) тем лучше|немедленно|незамедлительно|безотлагательно|горит|горим|горящ[а-я]+|сроки горят|поскорее|поскорей|побыстрее|побыстрей|как можно скорей|urgent|urgently|emergency|as soon as (?:possible|you can|u can)|as early as possible|as quickly as possible|immediately|right away|straight away|straightaway|the sooner the better|sooner the better|in a rush|in a hurry|at once|(?:at )?the (?:earliest|soonest)(?: possible)?|at your earliest|first available|earliest (?:slot|date|possible|available))(?= )/,
    to: 7,
    confidence: 0.7,
    passing: true,
  },
  {
    pattern:
      /(?<! не) (?:прямо сейчас|прям сейчас|прям щас|сейчас|щас|щаз|ща|уже сейчас|сию минуту|сразу|хоть сейчас|хоть завтра)(?= )/,
    to: 1,
    confidence: 0.6,
    passing: false,
  },
  { pattern: ENGLISH_NOW, to: 1, confidence: 0.6, passing: false },
  {
    pattern:
      / (?:(?:еще|надо было|нужно было|надо|нужно|нужен|нужна|уже) (?:еще )?(?:вчера|позавчера)|вчера (?:надо|нужно|еще)|(?:needed|wanted|want|need|like) (?:it )?yesterday)(?= )/,
    to: 7,
    confidence: 0.6,
    passing: false,
  },
  {
    pattern: /^ (?:вчера|yesterday)(?: (?:лол|lol|ха|haha|хаха))? $/,
    to: 7,
    confidence: 0.6,
    passing: false,
  },
  {
    pattern:
      / (?:на днях|со дня на день|в ближайшие дни|(?:в |на )?самое ближайшее(?: время)?|(?:на )?ближайш(?:ая|ую|ее) (?:свободн(?:ая|ую|ое) )?(?:дата|дату|окно|окошко|запись|место)|in the coming days|in the next few days|any day now)(?= )/,
    to: 7,
    confidence: 0.7,
    passing: true,
  },
  {
    pattern:
      / (?:скоро|в скором времени|в скором будущем|вскоре|(?:в|на) ближайшее время|в обозримом будущем|в ближайшем будущем|в ближайшей перспективе|soon|soonish|shortly|pretty soon|quite soon|in the near future|near future|before long|sometime soon)(?= )/,
    to: 30,
    confidence: 0.4,
    passing: false,
  },
];
