import type { Token } from '../text/scan.ts';

/** How many words name an event right before a token, as in "до дня рождения 12 мая", "к свадьбе 5 июля"; 0 for none. */
export function eventBefore(tokens: readonly Token[], at: number, limit: number): number {
  let count = 0;
  while (count < MOST && at - count - 1 >= limit && EVENT.test(tokens[at - count - 1]?.text ?? ''))
    count += 1;
  return count;
}

const MOST = 4;
const EVENT =
  /^(?:д(?:ня|ню|нем|р)|рождени[яюе]|сына|дочки|дочери|мамы|папы|мужа|жены|свадьб[ыеу]|юбиле[яюе]м?|годовщин[ыеу]|выпускн(?:ого|ому|ой)|корпоратив[ауе]|переезд[ауе]|отпуск[ауе]|открыти[яюе]|мероприяти[яюе]|праздник[ауе]|концерт[ауе]|выставк[ие]|сезон[ауе]|заезд[ауе]|отъезд[ауе])$/;
