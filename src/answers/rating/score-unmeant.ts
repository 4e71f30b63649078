import type { Stretch } from '../talk/taken-back.ts';
import type { Token } from '../text/scan.ts';

/**
 * Of scores in their order, those that are given: a deduction ("минус балл", "2 points off") and what is out of reach
 * ("на 10 не тянет") never are; a slip of the finger ("случайно 1 нажала") and what would have been ("поставила бы
 * 10, но") are not where another is left.
 */
export function meantScores<T extends Stretch>(tokens: readonly Token[], scores: readonly T[]): T[] {
  const isOne = scores.length === 1;
  const given = scores.filter((score) => !isDeducted(tokens, score, isOne) && !isOutOfReach(tokens, score));
  if (given.length < 2) return given;
  const meant = given.filter((score, index) => !isUnmeant(tokens, score, given[index + 1]));
  return meant.length > 0 ? meant : given;
}

/** "2 балла за то, что ждали" takes off from another score, and is the score where there is none. */
function isDeducted(tokens: readonly Token[], { first, next }: Stretch, isOne: boolean): boolean {
  const isPoint = POINT.test(tokens[next - 1]?.text ?? '') || POINT.test(tokens[next]?.text ?? '');
  return (
    DEDUCTING_BEFORE.test(before(tokens, first, 2)) ||
    DEDUCTING_AFTER.test(after(tokens, next)) ||
    (isPoint && DEDUCTED_POINT.test(after(tokens, next))) ||
    (isPoint && !isOne && / за то что $/.test(between(tokens, next, next + 3)))
  );
}

function isOutOfReach(tokens: readonly Token[], { next }: Stretch): boolean {
  return OUT_OF_REACH.test(after(tokens, next));
}

function isUnmeant(
  tokens: readonly Token[],
  { first, next }: Stretch,
  following: Stretch | undefined,
): boolean {
  if (BY_MISTAKE_BEFORE.test(before(tokens, first, 4)) || BY_MISTAKE_AFTER.test(after(tokens, next)))
    return true;
  if (NEVER_BEFORE.test(before(tokens, first, 5))) return true;
  if (!following) return IF_BEFORE.test(before(tokens, first, 5));
  const isWould = WOULD_BEFORE.test(before(tokens, first, 4)) || WOULD_AFTER.test(after(tokens, next));
  const turn = between(tokens, next, following.first);
  return isWould && TURNING.test(turn) && !OTHER_PERSON.test(turn);
}

/** "Было бы 10, но минус балл за парковку": how much is taken off from the only score, which would have been; and "снимаю балл с десяти". */
export function wouldLose(tokens: readonly Token[], { first, next }: Stretch, count: number): number {
  const taken = TAKEN_FROM.exec(before(tokens, first, 6));
  if (taken) return POINTS_TAKEN[taken[1]?.trim() ?? ''] ?? 1;
  if (count > 1 || !WOULD_RIGHT_BEFORE.test(before(tokens, first, 4))) return 0;
  return ONE_POINT_OFF.test(between(tokens, next, Math.min(tokens.length, next + 12))) ? 1 : 0;
}

function before(tokens: readonly Token[], first: number, most: number): string {
  return between(tokens, Math.max(0, first - most), first);
}

function after(tokens: readonly Token[], next: number): string {
  return between(tokens, next, Math.min(tokens.length, next + 6));
}

/** The words with the signs that end a clause. */
function between(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (let at = from; at < to; at += 1) if (tokens[at]?.text !== "'") words += `${tokens[at]?.text} `;
  return words;
}

const POINT = /^(?:балл(?:а|ов|ы)?|бал|бала|points?|marks?|очк(?:о|а|ов))$/;
const DEDUCTING_BEFORE =
  / (?:минус|снял[аи]?|сниму|снимаю|снимем|убрал[аи]?|вычел|вычла|вычту|вычитаю|скинул[аи]?|minus|less|knock(?:ed|ing)?|lost|loses?|losing|dock(?:ed|ing)?|deduct(?:ed|ing)?|dropped|took|taken|taking)(?: off)?(?: (?:a|them|you))? $/;
const DEDUCTING_AFTER =
  /^ (?:balls )?(?:снял[аи]?|сниму|снимаю|вычел|вычла|долой|off for|off because|off due|deducted|points? off|marks? off|points? deducted|points? docked) /;
const DEDUCTED_POINT = /^ (?:снял[аи]?|сниму|минус|вычел|вычла|долой|off|deducted|docked) /;
const OUT_OF_REACH =
  /^ (?:(?:точно|явно|конечно|совсем|пока|чуть|немного|все|же|уже|баллов) ){0,4}(?:не|недо)(?: )?(?:тян|дотя|дотян|заслуж|хват|получ|выход|наби|дан)[а-я]* /;
const BY_MISTAKE_BEFORE =
  / (?:случайно|нечаянно|ошибочно|по ошибке|промахнул[а-я]+|тыкнул[а-я]*|ткнул[а-я]*|нажал[аи]?|hit|pressed|tapped|clicked|typed)(?: (?:на|a|the|an))? $/;
const BY_MISTAKE_AFTER =
  /^ (?:случайно|нечаянно|по ошибке|нажал[а-я]*|нажалось|by mistake|by accident|accidentally|was a mistake|was a typo) /;
const NEVER_BEFORE =
  / (?:(?:short|shy|instead) of|not quite|down from|up from)(?: (?:a|an|the))? $| (?:can ?t|cannot|can not|couldn ?t|could not|nobody|noone|no one|never|don ?t|hardly ever|нельзя|никому|никогда)(?: (?:even|ever|really))? (?:give|gives|gave|get|gets|got|score|scores|ставлю|ставить|поставить|даю|давать)(?: (?:a|an|you|it|вам))? $/;
const IF_BEFORE = / (?:if|если) [^ .,!?]+ [^ .,!?]+(?: [^ .,!?]+)? $/;
const WOULD_BEFORE =
  / (?:бы|would|would ve|would have|could have|could ve|should have|was going to|was gonna|wanted to|хотел[аи]?|думал[аи]?)(?: [^ .,!?]+){0,3} $/;
const WOULD_RIGHT_BEFORE =
  / (?:было бы|была бы|поставил[аи]? бы|дал[аи]? бы|would be|would have been|would ve been|d be|could have been|should have been)(?: [^ .,!?]+){0,2} $/;
/** "Снимаю один балл с десяти", "took two points off ten". */
const TAKEN_FROM =
  / (?:минус|снял[аи]?|сниму|снимаю|снимаем|убрал[аи]?|вычел|вычла|вычту|вычитаю|скинул[аи]?|скину|minus|knock(?:ed|ing)?(?: off)?|dock(?:ed|ing)?|deduct(?:ed|ing)?|took|taking|take|dropped|lost) ((?:1|2|3|один|два|три|a|one|two|three) )?(?:балл|балла|балик|points?|marks?) (?:с|от|из|off(?: of| the)?|from)(?: (?:a|the|возможных|полных))? $/;
const POINTS_TAKEN: Record<string, number> = { 2: 2, два: 2, two: 2, 3: 3, три: 3, three: 3 };
const ONE_POINT_OFF =
  / (?:(?:минус|снял[аи]?|сниму|снимаю|убрал[аи]?) (?:1 |один )?балл|(?:minus|knocked off|knock off|lost|lose|loses|took off|taking off|dropped|docked) (?:a|one|1)(?: point| mark)?|(?:a|one|1) (?:point|mark) off) /;
const WOULD_AFTER = /^ (?:баллов )?(?:бы|поставил[аи]? бы|дал[аи]? бы|if) /;
const OTHER_PERSON =
  / (?:муж[а-я]*|жена|жене|супруг[а-я]*|мам[ае]|пап[ае]|подруг[ае]|друг|друзья|сын|дочь|дочка|коллега|он|она|они|wife|husband|partner|mum|mom|dad|friend|friends|son|daughter|he|she|they|kids) /;
const TURNING = / (?:но|а|однако|если|only|but|if|because|however|so|поэтому|though|\.|;) /;
