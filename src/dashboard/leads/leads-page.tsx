import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BrowserStorage } from '../browser-storage.ts';
import { isLanguage, type Language, languageOfDevice } from '../language.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { leadsTexts } from '../texts.ts';
import { DeskContext } from './desk.ts';
import { useLeadInAddress } from './lead-address.ts';
import { LeadList } from './lead-list.tsx';
import { LeadView } from './lead-view.tsx';
import { ApiRefusal, type DeskSession, leadsApi } from './leads-api.ts';
import { SearchBox } from './search-box.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import { useLeads } from './use-leads.ts';
import { usePolled } from './use-polled.ts';

const LANGUAGE_KEY = 'hourglass.dashboard.language';

/** The first page of the dashboard: who wrote, and everything known about the one that is chosen. */
export function LeadsPage({ storage }: { storage: BrowserStorage }) {
  const [session, setSession] = useState<DeskSession | null>(null);
  const [chosenLanguage, setChosenLanguage] = useState(() => storage.getItem(LANGUAGE_KEY));
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const leadId = useLeadInAddress();
  const list = useLeads(q);
  const { error } = usePolled(
    useCallback(async (signal: AbortSignal) => setSession(await leadsApi.session(signal)), []),
  );

  const language: Language = isLanguage(chosenLanguage)
    ? chosenLanguage
    : (languageOfDevice(navigator.languages) ?? session?.language ?? 'en');
  const texts = leadsTexts[language];
  const zone = session?.zone ?? 'UTC';
  const desk = useMemo(() => ({ language, texts, zone }), [language, texts, zone]);
  const name = session?.businessName[language] ?? 'Hourglass';

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${texts.title} · ${name}`;
  }, [language, texts, name]);

  function choose(wanted: Language) {
    storage.setItem(LANGUAGE_KEY, wanted);
    setChosenLanguage(wanted);
  }

  const signedOut = [error, list.error].some(
    (failure) => failure instanceof ApiRefusal && failure.status === 401,
  );
  return (
    <DeskContext value={desk}>
      <div className="desk" data-view={leadId ? 'lead' : 'list'}>
        <header className="desk-header">
          <a className="desk-name" href="#/">
            <img src={iconAddress} alt="" width="26" height="26" />
            {name}
          </a>
          <LanguageSwitch language={language} label={texts.languageSwitch} onChange={choose} />
        </header>
        {signedOut ? (
          <SignInNotice />
        ) : (
          <div className="desk-body">
            <section className="list-pane" aria-label={texts.list}>
              <div className="list-head">
                <h1>{texts.title}</h1>
                <SearchBox words={words} onChange={setWords} />
              </div>
              {list.error !== null && (
                <p className="notice" role="status">
                  {texts.offline}
                </p>
              )}
              <LeadList
                loaded={list.loaded}
                q={q}
                chosenId={leadId}
                loadingMore={list.loadingMore}
                onMore={list.more}
                onClear={() => setWords('')}
              />
            </section>
            {leadId && <LeadView key={leadId} id={leadId} storage={storage} onChange={list.again} />}
          </div>
        )}
      </div>
    </DeskContext>
  );
}

const iconAddress = new URL('../icon.svg', import.meta.url).href;
