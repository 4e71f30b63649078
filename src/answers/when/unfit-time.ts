import type { Token } from '../text/scan.ts';

/**
 * Whether Russian words around a time say that it will not do: "май забит", "в апреле нас не будет", "летом жарко",
 * "в субботу не работаю", "люблю осень". `first` to `next` are the tokens of the time with its preposition.
 */
export function isUnfit(tokens: readonly Token[], first: number, next: number): boolean {
  return isUnfitBehind(tokens, next) || (first > 0 && isBusyBefore(tokens, first));
}

/** "я занят до пятницы", "до 20 марта я в отпуске": somebody is free only then. */
export function isBusyUntil(tokens: readonly Token[], first: number, next: number): boolean {
  return tokens[first]?.text === 'до' && (isBusyBehind(tokens, next) || isBusyBefore(tokens, first));
}

function isUnfitBehind(tokens: readonly Token[], next: number): boolean {
  let at = next;
  while (SAID_BETWEEN.has(tokens[at]?.text ?? '') && at - next < 4) at += 1;
  const [word, after] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (word === 'не') return REFUSED.test(after);
  // "в мае, нет, в июне" is put right, "июнь точно нет" refused.
  if (word === 'нет') return at > next || !after || after === ',' || after === '.';
  if (word === 'рано' || word === 'поздно') return !/^(?:утр|вечер)/.test(after);
  return UNFIT.has(word) || isBusyBehind(tokens, next);
}

function isBusyBehind(tokens: readonly Token[], next: number): boolean {
  let at = next;
  while (SAID_BETWEEN.has(tokens[at]?.text ?? '') && at - next < 4) at += 1;
  const word = tokens[at]?.text ?? '';
  return BUSY.test(word) || (AWAY_LEADS.has(word) && AWAY.test(tokens[at + 1]?.text ?? ''));
}

function isBusyBefore(tokens: readonly Token[], first: number): boolean {
  const [two, one] = [tokens[first - 2]?.text ?? '', tokens[first - 1]?.text ?? ''];
  if (two === 'не') return /^(?:работа(?:ю|ем|ет)|смо(?:гу|жем)|буд(?:у|ем)|люблю)$/.test(one);
  return BUSY.test(one) || LIKED.test(one) || (AWAY_LEADS.has(two) && AWAY.test(one));
}

const SAID_BETWEEN = new Set(
  'у нас у меня мне нам я мы уже точно совсем вообще пока весь вся все там муж жена будем буду будет к сожалению слишком как-то очень'.split(
    ' ',
  ),
);
const REFUSED =
  /^(?:буд(?:у|ем|ет)|работа[а-я]+|любл[а-я]+|рассматрива[а-я]+|годится|нрав[а-я]+|интерес[а-я]+|реально)$/;
const UNFIT = new Set(
  'забит забита забито расписан расписана жарко холодно рановато поздновато закрыты закрыто некогда нереально невозможно исключено исключен исключается отпал отпала'.split(
    ' ',
  ),
);
const BUSY = /^(?:занят[аыо]?|болею|болеем|отдыхаем|отсутству[а-я]+)$/;
const AWAY_LEADS = new Set(['в', 'на', 'за']);
const AWAY = /^(?:отпуске|командировке|отъезде|разъездах|даче|границей|больнице|декрете|больничном)$/;
const LIKED = /^(?:люблю|любим|обожаю|обожаем|ненавижу)$/;
