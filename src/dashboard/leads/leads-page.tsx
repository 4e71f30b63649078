import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BrowserStorage } from '../browser-storage.ts';
import { placeInAddress } from '../inbox/inbox-address.ts';
import { InboxRoom } from '../inbox/inbox-room.tsx';
import { inboxTexts } from '../inbox/inbox-texts.ts';
import { useAddress } from '../inbox/use-address.ts';
import { isLanguage, type Language, languageOfDevice } from '../language.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { NpsRoom } from '../reports/nps-room.tsx';
import { reportInAddress } from '../reports/report-address.ts';
import { reportsTexts } from '../reports/reports-texts.ts';
import { DeskContext } from './desk.ts';
import { leadInAddress } from './lead-address.ts';
import { ApiRefusal, type DeskSession, leadsApi } from './leads-api.ts';
import { LeadsRoom } from './leads-room.tsx';
import { leadsTexts } from './leads-texts.ts';
import { SignInNotice } from './sign-in-notice.tsx';
import { usePolled } from './use-polled.ts';

const LANGUAGE_KEY = 'hourglass.dashboard.language';

/** The dashboard: the leads, the inbox and the reports, under one head. */
export function LeadsPage({ storage }: { storage: BrowserStorage }) {
  const [session, setSession] = useState<DeskSession | null>(null);
  const [chosenLanguage, setChosenLanguage] = useState(() => storage.getItem(LANGUAGE_KEY));
  const address = useAddress();
  const place = useMemo(() => placeInAddress(address), [address]);
  const report = useMemo(() => reportInAddress(address), [address]);
  const isLeads = !place && !report;
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
  const inbox = inboxTexts[language];

  useEffect(() => {
    document.documentElement.lang = language;
    if (isLeads) document.title = `${texts.title} · ${name}`;
  }, [language, texts, name, isLeads]);

  function choose(wanted: Language) {
    storage.setItem(LANGUAGE_KEY, wanted);
    setChosenLanguage(wanted);
  }

  const signedOut = error instanceof ApiRefusal && error.status === 401;
  const view = place ? (place.handoffId ? 'talk' : 'queue') : leadInAddress(address) ? 'lead' : 'list';
  return (
    <DeskContext value={desk}>
      <div className="desk" data-view={view}>
        <header className="desk-header">
          <a className="desk-name" href="#/">
            <img src={iconAddress} alt="" width="26" height="26" />
            <span>{name}</span>
          </a>
          <nav className="sections" aria-label={inbox.sections}>
            <a href="#/inbox" aria-current={place ? 'page' : undefined}>
              {inbox.title}
            </a>
            <a href="#/" aria-current={isLeads ? 'page' : undefined}>
              {inbox.leads}
            </a>
            <a href="#/reports/nps" aria-current={report ? 'page' : undefined}>
              {reportsTexts[language].section}
            </a>
          </nav>
          <LanguageSwitch language={language} label={texts.languageSwitch} onChange={choose} />
        </header>
        {signedOut ? (
          <SignInNotice />
        ) : place ? (
          <InboxRoom place={place} storage={storage} />
        ) : report ? (
          <NpsRoom place={report} />
        ) : (
          <LeadsRoom storage={storage} />
        )}
      </div>
    </DeskContext>
  );
}

const iconAddress = new URL('../icon.svg', import.meta.url).href;
