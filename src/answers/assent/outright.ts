import { scan } from '../text/scan.ts';
import { besideDenial } from './denied-yes.ts';
import { oneOf, phraseRows } from './phrases/phrase-rows.ts';

/**
 * Whether a text agrees to what was asked. "We want a wedding in June" says yes to something, but agrees to nothing.
 */
export function agreesOutright(text: string): boolean {
  const scanned = scan(text);
  if (SIGNS.test(text)) return true;
  const found = AGREES.exec(scanned.plain);
  return found !== null && besideDenial(scanned.plain, found.index, found.index + found[0].length) === 'yes';
}

/** Whether a text refuses what was asked. "No budget yet, a wedding" refuses nothing. */
export function refusesOutright(text: string): boolean {
  return REFUSES.test(scan(text).plain);
}

const SIGNS = /[👍✅]|^\s*\+/u;
const AGREES = new RegExp(
  ` ${oneOf(
    phraseRows(`
      да+
      ага
      угу
      ок
      окей
      хорошо
      ладно
      добро
      верно
      точно
      конечно
      разумеется
      согла[а-я]+
      не против
      не возража[а-я]+
      без проблем
      разреша[а-я]+
      подтвержда[а-я]+
      y(?:es|eah|ep|up)
      ok(?:ay)?
      sure
      agreed?
      fine
      right
      correct
      of course
      certainly
      absolutely
      definitely
      go ahead
      no problem
      consent
      confirm(?:ed)?
    `),
  )}(?= )`,
);
const REFUSES = new RegExp(
  ` ${oneOf(
    phraseRows(`
      не соглас[а-я]+
      не разреша[а-я]+
      не (?:даю|дам|дадим)
      не буду
      против(?! вопрос)
      отказыва[а-я]+
      (?:don t|dont|do not|not) (?:agree|consent|allow)
      refuse
      decline
      disagree
    `),
  )}(?= )`,
);
