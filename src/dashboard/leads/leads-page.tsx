import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BrowserStorage } from '../browser-storage.ts';
import { placeInAddress } from '../inbox/inbox-address.ts';
import { InboxRoom } from '../inbox/inbox-room.tsx';
import { inboxTexts } from '../inbox/inbox-texts.ts';
import { useAddress } from '../inbox/use-address.ts';
import { isLanguage, type Language, languageOfDevice } from '../language.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { leadsTexts } from '../texts.ts';
import { DeskContext } from './desk.ts';
import { leadInAddress } from './lead-address.ts';
import { ApiRefusal, type DeskSession, leadsApi } from './leads-api.ts';
import { LeadsRoom } from './leads-room.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import { usePolled } from './use-polled.ts';

const LANGUAGE_KEY = 'hourglass.dashboard.language';

/** The dashboard: the leads and the inbox, under one head. */
export function LeadsPage({ storage }: { storage: BrowserStorage }) {
  const [session, setSession] = useState<DeskSession | null>(null);
  const [chosenLanguage, setChosenLanguage] = useState(() => storage.getItem(LANGUAGE_KEY));
  const address = useAddress();
  const place = useMemo(() => placeInAddress(address), [address]);
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
    if (!place) document.title = `${texts.title} · ${name}`;
  }, [language, texts, name, place]);

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
            <a href="#/" aria-current={place ? undefined : 'page'}>
              {inbox.leads}
            </a>
          </nav>
          <LanguageSwitch language={language} label={texts.languageSwitch} onChange={choose} />
        </header>
        {signedOut ? (
          <SignInNotice />
        ) : place ? (
          <InboxRoom place={place} storage={storage} />
        ) : (
          <LeadsRoom storage={storage} />
        )}
      </div>
    </DeskContext>
  );
}

const iconAddress = new URL('../icon.svg', import.meta.url).href;
