import type { Token } from '../text/scan.ts';
import type { PeriodFound } from './period-found.ts';

/**
 * Whether figures that look like a date are something else by what stands around them: a size ("2.5 на 1.8"), shifts
 * ("график 2/2"), a time of day ("в 15.30"), a rate ("под 6.5"), a paper's date ("анализ от 12.02").
 */
export function isOtherFigure(tokens: readonly Token[], at: number, found: PeriodFound): boolean {
  if (tokens[at]?.type !== 'number') return false;
  const [further, before] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (before === 'от' && PAPER.test(further)) return true;
  if (PROGRAM.test(before) || PAPER_NUMBER.test(before)) return true;
  if (found.period.kind !== 'day') return false;
  if (found.isSlash) return isShift(tokens, at, found.next);
  if (!isPointed(tokens, at, found)) return false;
  if (before === 'в' || before === 'под') return true;
  return isSize(tokens, at, found.next);
}

/** Day and month in figures with a point, and no year. */
function isPointed(tokens: readonly Token[], at: number, { period, next }: PeriodFound): boolean {
  return (
    period.kind === 'day' && period.year === undefined && next === at + 3 && tokens[at + 1]?.text === '.'
  );
}

/** "2.5 на 1.8", "1.5х2.1": a number times a number. */
function isSize(tokens: readonly Token[], at: number, next: number): boolean {
  const isFirst = TIMES.has(tokens[next]?.text ?? '') && isDecimal(tokens, next + 1);
  return isFirst || (TIMES.has(tokens[at - 1]?.text ?? '') && isDecimal(tokens, at - 4));
}

function isDecimal(tokens: readonly Token[], at: number): boolean {
  const [one, point, two] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return one?.type === 'number' && point?.text === '.' && two?.type === 'number' && !two.gap;
}

/** "работаю 2/2", "5/2 график". */
function isShift(tokens: readonly Token[], at: number, next: number): boolean {
  const [days, off] = [Number(tokens[at]?.text), Number(tokens[at + 2]?.text)];
  if (!(days <= 7 && off <= 4)) return false;
  const around = [at - 1, at - 2, next, next + 1].map((index) => tokens[index]?.text ?? '');
  return around.some((word) => SHIFTS.test(word));
}

const TIMES = new Set(['на', 'х', 'x', '*', '×']);
const SHIFTS = /^(?:график[а-я]*|работа[а-я]+|смен[а-я]*|сутки|выходим|дежур[а-я]+|режим[а-я]*)$/;
const PAPER =
  /^(?:договор[а-я]*|счет[а]?|заявк[аеиу]|заявлени[ея]|письм[оа]|чека?|накладн[а-я]+|кп|смет[аеу]|акта?|справк[аиу]|приказа?|полиса?|запис[ьи]|лицензи[яи]|сообщени[ея]|анализ[а-я]*|результат[а-я]*|узи|мрт|кт|снимо?к[а-я]*|выписк[аи]|направлени[ея]|отчета?|дата)$/;
const PAPER_NUMBER = /^(?:накладн[а-я]+|квитанци[яи]|чек|бронь|тикет|обращение|артикул|серия)$/;
const PROGRAM =
  /^(?:python|ios|android|андроид|windows|винда|виндовс|java|php|node|iphone|айфон|galaxy|релиз|билд|su|gta|fifa|фифа)$/;
