import type { Stretch } from '../talk/taken-back.ts';
import type { Token } from '../text/scan.ts';

/** "20 people but 2 can't come", "нас 8, один заболел". */
export function dropsOut(tokens: readonly Token[], { next }: Stretch): boolean {
  const at = tokens[next]?.text === 'of' && tokens[next + 1]?.text === 'them' ? next + 2 : next;
  return DROPPING.test(wordsFrom(tokens, at));
}

/** "Было 8, ещё трое добавились", "we were 8 then 3 more joined". */
export function joinsIn(tokens: readonly Token[], { next }: Stretch): boolean {
  return JOINING.test(wordsFrom(tokens, next));
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  return `${tokens[at]?.text} ${tokens[at + 1]?.text} ${tokens[at + 2]?.text} `;
}

const DROPPING =
  /^(?:отвал|отпал|заболе|забол|отказал|слил|передума|не (?:прид|смо[гж]|буд|поед|пойд|приед|явит|едет|идет)|под вопросом|drop|cancel|pull|bail|can ' t|cant|can t|won ' t|wont|aren ' t|not coming|are not|are out|is out|is sick|are sick|got sick|fell ill|no longer|(?:is|are|r) (?:away|off |on leave|on holiday|abroad|unwell|ill )|болеют|болеет|уезжают|уезжает|уехал)/;
/** In the past: "10 добавим" may be a plan of the same ones. */
const JOINING =
  /^(?:(?:more|people|person|others?|extra) )?(?:добавил(?:ись|ся|ась|ось)|присоединил(?:ись|ся|ась|ось)|прибавил(?:ись|ся|ась|ось)|подтянул(?:ись|ся|ась|ось)|напросил(?:ись|ся|ась|ось)|(?:have |has |just )?joined) /;
