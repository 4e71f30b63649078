import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BrowserStorage } from '../browser-storage.ts';
import { useDesk } from '../leads/desk.ts';
import { keepSalesperson, keptSalesperson } from '../leads/salesperson.ts';
import { useNow } from '../leads/use-now.ts';
import { Dialog } from './dialog.tsx';
import { type Draft, emptyDraft } from './draft.ts';
import { addressOf, INBOX_VIEWS, type InboxPlace } from './inbox-address.ts';
import { inboxApi } from './inbox-api.ts';
import { InboxContext, noChoices } from './inbox-desk.ts';
import { inboxTexts } from './inbox-texts.ts';
import { KeysList } from './keys-list.tsx';
import { Queue } from './queue.tsx';
import { TalkPane } from './talk-pane.tsx';
import { useFresh } from './use-fresh.ts';
import { useKeys } from './use-keys.ts';
import { useLive } from './use-live.ts';
import { useQueue } from './use-queue.ts';
import { useReplies } from './use-replies.ts';
import { WhoForm } from './who-form.tsx';

/** The sales desk in the browser: the queue on the left, the conversation on the right, both live. */
export function InboxRoom({ place, storage }: { place: InboxPlace; storage: BrowserStorage }) {
  const { language } = useDesk();
  const words = inboxTexts[language];
  const now = useNow();
  const [name, setName] = useState(() => keptSalesperson(storage));
  const [asking, setAsking] = useState<{ next: (name: string) => void } | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const [changes, setChanges] = useState(0);

  const { value: known } = useFresh(useCallback((signal: AbortSignal) => inboxApi.choices(signal), []));
  const choices = known ?? noChoices;
  const isOfTeam = choices.team.length === 0 || choices.team.some((rep) => rep.name === name);
  const me = isOfTeam ? name : null;
  const desk = useMemo(() => ({ words, choices, me }), [words, choices, me]);

  const queue = useQueue(place.view, me);
  const shownConversation = useRef<string | null>(null);
  const rows = queue.value?.handoffs ?? [];
  shownConversation.current = rows.find((row) => row.handoffId === place.handoffId)?.conversationId ?? null;
  const isLive = useLive((conversationId) => {
    queue.again();
    const shown = shownConversation.current;
    if (conversationId === null || shown === null || conversationId === shown)
      setChanges((count) => count + 1);
  });
  const replies = useReplies(language, () => {
    queue.again();
    setChanges((count) => count + 1);
  });

  const isOffline = !isLive || queue.error !== null;
  const waiting = queue.value?.counts.waiting ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${words.title}`;
  }, [waiting, words]);

  function goTo(to: InboxPlace) {
    location.hash = addressOf(to);
  }
  function step(by: 1 | -1) {
    const index = rows.findIndex((row) => row.handoffId === place.handoffId);
    const row = index < 0 ? rows[0] : rows[index + by];
    if (!row) return;
    goTo({ view: place.view, handoffId: row.handoffId });
    document.getElementById(`row-${row.handoffId}`)?.focus();
  }
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    ...Object.fromEntries(
      INBOX_VIEWS.map((view, index) => [String(index + 1), () => goTo({ view, handoffId: null })]),
    ),
    '?': () => setShowsKeys(true),
    Escape: place.handoffId ? () => goTo({ view: place.view, handoffId: null }) : undefined,
  });

  function introduce(said: string) {
    keepSalesperson(storage, said);
    setName(said);
    setAsking(null);
    asking?.next(said);
  }
  const { handoffId } = place;
  return (
    <InboxContext value={desk}>
      <div className="desk-body inbox" data-talk={handoffId !== null}>
        <Queue
          view={place.view}
          page={queue.value}
          chosenId={handoffId}
          now={now}
          isOffline={isOffline}
          loadingMore={queue.loadingMore}
          onMore={queue.more}
          onIntroduce={() => setAsking({ next: () => {} })}
        />
        {handoffId ? (
          <TalkPane
            key={handoffId}
            handoffId={handoffId}
            view={place.view}
            now={now}
            isOffline={isOffline}
            changes={changes}
            replies={replies}
            draft={drafts[handoffId] ?? emptyDraft}
            onDraft={(draft) => setDrafts((all) => ({ ...all, [handoffId]: draft }))}
            asMe={(act) => (me ? act(me) : setAsking({ next: act }))}
            onChange={queue.again}
          />
        ) : (
          <main className="talk-pane talk-none">
            <p>{words.pick}</p>
            <p className="fine">{words.keysHint}</p>
          </main>
        )}
      </div>
      {asking && (
        <Dialog title={words.who} onClose={() => setAsking(null)}>
          <WhoForm onName={introduce} onCancel={() => setAsking(null)} />
        </Dialog>
      )}
      {showsKeys && (
        <Dialog title={words.keys} onClose={() => setShowsKeys(false)}>
          <KeysList />
        </Dialog>
      )}
    </InboxContext>
  );
}
