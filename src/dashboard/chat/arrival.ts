import { isLanguage, type Language, languageOfDevice } from '../language.ts';

/** How a person came to the chat page: what its address and the device say. */
export interface Arrival {
  /** null when neither the address nor the device names a language that we speak. */
  language: Language | null;
  source?: string;
  campaign?: string;
  referrer?: string;
  /** The page is shown in a frame of another website. */
  embedded: boolean;
}

export function readArrival(query: URLSearchParams, deviceLanguages: readonly string[]): Arrival {
  const wanted = query.get('lang');
  const first = (...names: string[]) =>
    names.map((name) => query.get(name)?.trim().slice(0, 64)).find((value) => value);
  const source = first('src', 'utm_source');
  const campaign = first('cmp', 'utm_campaign');
  const referrer = first('ref');
  return {
    language: isLanguage(wanted) ? wanted : languageOfDevice(deviceLanguages),
    ...(source && { source }),
    ...(campaign && { campaign }),
    ...(referrer && { referrer }),
    embedded: query.get('embed') === '1',
  };
}
