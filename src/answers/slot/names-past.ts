import { scan } from '../text/scan.ts';

/** Whether a day is named that is over by its name: "вчера в 15", "last Saturday". */
export function namesPast(text: string): boolean {
  return PAST.test(scan(text).plain);
}

const PAST =
  / (?:вчера|позавчера|(?:в |на )?прошл(?:ый|ую|ое|ой|ом) (?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресень[ея]|недел[еюи])|yesterday|the day before yesterday|last (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week))(?= )/u;
