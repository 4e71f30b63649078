import type { NameMatch } from './choice-by-name.ts';
import type { ChoiceOption, Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** "Всё кроме брекетов", "all but the drone", "кроме второго"; where all but one are denied ("не онлайн" of two) that one is left. */
export function allBut(
  scanned: Scan,
  options: readonly ChoiceOption[],
  denied: ReadonlySet<ChoiceOption>,
): Reading<string[]> | null {
  if (denied.size === 0 || denied.size === options.length) return null;
  const words = scanned.tokens.filter(({ type }) => type !== 'sign').length;
  const isOther =
    denied.size === options.length - 1 && words <= MOST_WORDS * denied.size && OTHER.test(scanned.plain);
  if (!isOther && !ALL_BUT.test(scanned.plain) && !BUT_FIRST.test(scanned.plain)) return null;
  const value = options.filter((option) => !denied.has(option)).map((option) => option.value);
  return { status: 'parsed', value, span: [0, scanned.raw.length], confidence: isOther ? 0.75 : 0.9 };
}

export function deniedOptions(matches: readonly NameMatch[]): Set<ChoiceOption> {
  return new Set(matches.filter((match) => match.denied && match.telling).map(({ option }) => option));
}

const MOST_WORDS = 4;
const OTHER =
  /^ (?:ну |да |нет |только |точно |лучше |no |definitely |just )*(?:не|not|anything but|(?:do)?nt?) (?!знаю|уверен|важно|понимаю|sure|really|yet|know)/;
const BUT_FIRST =
  /^ (?:ну |да |well |just )*(?:кроме|за исключением|исключая|except|apart from|other than)(?= )/;
const ALL_BUT =
  / (?:все|всё|all|everything|anything|anywhere|anytime|any|either|любой|любая|любое|любую|любые|куда угодно|что угодно|где угодно|когда угодно|остальн[а-я]+|the lot|whatever)(?: [^ ]+){0,4}? (?:(?:ну |да |well |just )?(?:кроме|за исключением|исключая|помимо|except|excluding|but not|but|apart from|bar|without|без|только не|лишь бы не|главное не|other than|not))(?= )/;
