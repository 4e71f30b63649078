import type { ChoiceOption, Reading } from '../reading.ts';
import type { Scan } from '../text/scan.ts';
import type { NameMatch } from './choice-by-name.ts';
import { optionGroups } from './option-senses.ts';

/** "Всё кроме брекетов", "all but the drone", "кроме второго"; where all but one are denied ("не онлайн" of two) that one is left; so are other times where nothing else is said. */
export function allBut(
  scanned: Scan,
  options: readonly ChoiceOption[],
  denied: ReadonlySet<ChoiceOption>,
  isAlone = false,
): Reading<string[]> | null {
  if (denied.size === 0 || denied.size === options.length) return null;
  const words = scanned.tokens.filter(({ type }) => type !== 'sign').length;
  const isOther =
    denied.size === options.length - 1 && words <= MOST_WORDS * denied.size && OTHER.test(scanned.plain);
  const isOtherTime = isAlone && words <= MOST_WORDS * denied.size && isNotThen(scanned, options);
  const isRest = isAlone && OTHERS_FIT.test(scanned.plain);
  if (!isOther && !isOtherTime && !isRest && !ALL_BUT.test(scanned.plain) && !BUT_FIRST.test(scanned.plain))
    return null;
  const value = options.filter((option) => !denied.has(option)).map((option) => option.value);
  return {
    status: 'parsed',
    value,
    span: [0, scanned.raw.length],
    confidence: isOther || isOtherTime ? 0.75 : 0.9,
  };
}

/** "Не утром", "no evenings", "днем никак": of times of the day or the week the others will do. */
function isNotThen({ plain }: Scan, options: readonly ChoiceOption[]): boolean {
  if (!NOT_THEN.test(plain) && !THEN_NOT.test(plain)) return false;
  const groups = optionGroups(options);
  return groups.has('daypart') || groups.has('week');
}

export function deniedOptions(matches: readonly NameMatch[]): Set<ChoiceOption> {
  return new Set(matches.filter((match) => match.denied && match.telling).map(({ option }) => option));
}

const MOST_WORDS = 4;
const OTHER =
  /^ (?:ну |да |нет |только |точно |лучше |no |definitely |just )*(?:не|ни|not|neither|anything but|(?:do)?nt?) (?!знаю|уверен|важно|понимаю|sure|really|yet|know)/;
/** "Not monday, the other two are ok". */
const OTHERS_FIT =
  / (?:(?:остальн[а-я]+|друг(?:ие|ое)) (?:[^ ]+ )?(?:подойд[а-я]+|подход[а-я]+|ок|окей|норм|нормально|можно|любой|любые|устраива[а-я]+|пойд[а-я]+|хорошо)|(?:other|others|rest|either of the others)(?: (?:two|three|2|3|ones|days|options|times|both|all))* (?:are|is|will|would|work|works|suit|suits|both|all|fine|good|ok|okay))(?= )/;
const NOT_THEN =
  /^ (?:ну |да |нет |точно |лучше |только |лишь бы |главное |главное чтобы |well |ideally |definitely |please |preferably |just |only )*(?:не|not|no(?= [a-z]+s )|(?:(?:i|we) )?(?:can t|cant|cannot|don t want|dont want|can not)(?: (?:do|make|manage))?) (?!знаю|уверен|важно|понимаю|sure|really|yet|know)/;
const THEN_NOT =
  / (?:никак|отпада(?:ет|ют)|(?:не|нет) (?:могу|можем|смогу|сможем|подходит|удобно|получится)|неудобно|(?:don t|dont|doesn t|doesnt|won t|wont) work|(?:are|is) (?:no good|out)|no good) (?:мне |нам |for (?:me|us) )?$/;
const BUT_FIRST =
  /^ (?:ну |да |well |just )*(?:кроме|за исключением|исключая|except|apart from|aside from|other than|any[a-z]* but)(?= )/;
const ALL_BUT =
  / (?:все|всё|all|any[a-z]*|every[a-z]*|either|везде|куда|любой|любая|любое|любую|любые|куда угодно|что угодно|где угодно|когда угодно|остальн[а-я]+|the lot|whatever)(?: [^ ]+){0,4}? (?:(?:ну |да |well |just )?(?:кроме|за исключением|исключая|помимо|except|excluding|but not|but|apart from|aside from|bar|without|без|только не|лишь бы не|главное не|other than|not))(?= )/;
