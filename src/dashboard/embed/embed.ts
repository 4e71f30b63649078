import { isLanguage, languageOfDevice } from '../language.ts';
import { launcher } from './launcher.ts';

/** The script's own address says where the chat lives; its data attributes say for whom it is opened. */
const script = document.currentScript;

if (script instanceof HTMLScriptElement) {
  const { language, source, campaign, referrer } = script.dataset;
  const spoken = isLanguage(language) ? language : (languageOfDevice(navigator.languages) ?? 'en');
  const chat = new URL('/chat?embed=1', script.src);
  const here = new URLSearchParams(location.search);
  const query: Record<string, string | null | undefined> = {
    lang: isLanguage(language) ? language : null,
    src: source ?? here.get('utm_source'),
    cmp: campaign ?? here.get('utm_campaign'),
    ref: referrer ?? here.get('ref'),
  };
  for (const [key, value] of Object.entries(query)) if (value) chat.searchParams.set(key, value);

  const show = () => launcher(chat, spoken);
  if (document.body) show();
  else addEventListener('DOMContentLoaded', show, { once: true });
}
