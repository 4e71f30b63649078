import { useEffect, useMemo, useRef } from 'react';
import type { HandoffDetail, InboxView } from '../../http/desk-contract.ts';
import { DealList } from '../deals/deal-list.tsx';
import { AnswerTable } from '../leads/answer-table.tsx';
import { useDesk } from '../leads/desk.ts';
import { VerdictView } from '../leads/verdict-view.tsx';
import { ActionBar } from './action-bar.tsx';
import { type Draft, isEmpty } from './draft.ts';
import { addressOf } from './inbox-address.ts';
import { isGone } from './inbox-api.ts';
import { useInbox } from './inbox-desk.ts';
import { refusalWords } from './refusal-words.ts';
import { ReplyBox } from './reply-box.tsx';
import { TalkHead } from './talk-head.tsx';
import { TalkLog } from './talk-log.tsx';
import { useActions } from './use-actions.ts';
import { useDraft } from './use-draft.ts';
import { useDropped } from './use-dropped.ts';
import { useKeys } from './use-keys.ts';
import { useMedia } from './use-media.ts';
import type { Replies } from './use-replies.ts';
import { type Talk, useTalk } from './use-talk.ts';

const LOOK_EVERY_MS = 1_500;
const CLOSED = ['won', 'lost', 'not-a-target'];

/** One handed-over lead: the conversation, what can be done, what they answered, and where to write. */
export function TalkPane(props: {
  handoffId: string;
  view: InboxView;
  now: number;
  isOffline: boolean;
  /** Goes up with each change that may concern this lead. */
  changes: number;
  replies: Replies;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Does something under a name, which is asked for first when nobody has said it. */
  asMe: (act: (name: string) => void) => void;
  onChange: () => void;
}) {
  const { words, choices, me } = useInbox();
  const { handoffId, replies, asMe } = props;
  const { value: talk, error, again } = useTalk(handoffId);
  const { language } = useDesk();
  const { acted, act, forget } = useActions(handoffId, language, () => {
    again();
    props.onChange();
  });
  const box = useRef<HTMLTextAreaElement>(null);
  const isWide = useMedia('(min-width: 1180px)');
  const isNarrow = useMedia('(max-width: 859px)');
  const pending = replies.pending.filter((reply) => reply.handoffId === handoffId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is a reason to read anew
  useEffect(() => again(), [props.changes, again]);
  // Whether a message has arrived is told to nobody: it is looked for.
  const isUnderWay = useMemo(() => talk !== null && hasMessageUnderWay(talk), [talk]);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, again]);
  const { settle } = replies;
  const kept = useRef<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept before this reading stands in it
  useEffect(() => {
    settle(kept.current);
  }, [talk, settle]);
  kept.current = pending.filter(({ state }) => state === 'kept').map(({ id }) => id);
  const isShown = talk !== null;
  useEffect(() => {
    if (isShown && isNarrow)
      document.querySelector<HTMLElement>('.talk-head h2')?.focus({ preventScroll: true });
  }, [isShown, isNarrow]);

  const canClaim = talk?.handoff.actions.includes('claim') ?? false;
  useKeys({
    c: canClaim ? () => asMe((name) => void act({ type: 'claim' }, name)) : undefined,
    r: () => box.current?.focus(),
  });

  const writing = useDraft(props.draft, props.onDraft);
  const canWrite = talk !== null && whyNotWrite(talk.handoff) === null;
  const dropped = useDropped(canWrite ? writing.add : null);

  function send() {
    const { draft } = props;
    if (isEmpty(draft)) return;
    asMe((name) => {
      writing.empty();
      forget();
      void replies.send(handoffId, name, draft);
    });
  }

  const back = (
    <a className="back" href={addressOf({ view: props.view, handoffId: null })}>
      ‹ {words.back}
    </a>
  );
  if (!talk) {
    return (
      <main className="talk-pane" aria-busy={!error}>
        {back}
        <p className="list-note" role="status">
          {isGone(error) ? words.gone : error ? words.offline : words.loading}
        </p>
      </main>
    );
  }
  const { handoff } = talk;
  const conversation = talk.lead?.conversations.find(({ id }) => id === handoff.conversationId);
  const told = acted?.outcome;
  const isRefused = told !== undefined && told !== 'done' && told !== 'acting';
  const refusal = isRefused ? (acted?.why ?? refusalWords(told, words, handoff.ownerName)) : null;
  return (
    <main className="talk-pane">
      {back}
      {/* Where there is room, the queue beside it says so. */}
      {isNarrow && <div role="status">{props.isOffline && <p className="notice">{words.offline}</p>}</div>}
      <TalkHead talk={talk} />
      <ActionBar
        handoff={handoff}
        acted={acted}
        refusal={refusal}
        onForget={forget}
        onAct={(action) => asMe((name) => void act(action, name))}
        onTakeOver={() =>
          asMe((name) => {
            // Without a team in the profile, a salesperson is known by the name alone.
            const to = choices.team.find((rep) => rep.name === name)?.id ?? name;
            void act({ type: 'reassign', to }, name);
          })
        }
      />
      <p className="talk-told" role="status" data-failed={isRefused}>
        {isGone(error)
          ? words.gone
          : acted && (told === 'acting' ? words.acting : (refusal ?? words.done[acted.type]))}
      </p>
      <div className="talk-body">
        <div className="talk-main" {...dropped.target}>
          {!isWide && talk.lead && (
            <details className="talk-about">
              <summary>{talk.deals.length > 0 ? words.aboutDeal : words.about}</summary>
              <About talk={talk} />
            </details>
          )}
          {handoff.isErased ? (
            <p className="list-note">{words.erased}</p>
          ) : (
            <TalkLog
              lines={conversation?.messages ?? []}
              pending={pending}
              ownerName={handoff.ownerName}
              now={props.now}
              onRetry={(reply) => asMe((name) => replies.retry(reply, name))}
              onDiscard={replies.discard}
            />
          )}
          {whereToWrite()}
          {dropped.isOver && <p className="drop-here">{words.dropHere}</p>}
        </div>
        {isWide && talk.lead && (
          <aside className="talk-side" aria-label={words.about}>
            <About talk={talk} />
          </aside>
        )}
      </div>
    </main>
  );

  function whereToWrite() {
    const why = whyNotWrite(handoff);
    if (why !== null) return why && <p className="reply-note">{why}</p>;
    return (
      <ReplyBox
        box={box}
        draft={writing.draft}
        faults={writing.faults}
        claims={!handoff.ownerName}
        onText={writing.write}
        onFiles={writing.add}
        onRemove={writing.remove}
        onSend={send}
      />
    );
  }

  /** Null where one can write; empty where it is said elsewhere why not. */
  function whyNotWrite({ isErased, left, isCall, ownerName, status }: HandoffDetail): string | null {
    if (isErased || left) return '';
    if (isCall) return words.replyCall;
    const isMine = ownerName !== null && ownerName === me;
    if (!isMine && CLOSED.includes(status)) return words.replyReopens;
    return ownerName && !isMine ? words.replyOthers(ownerName) : null;
  }
}

function hasMessageUnderWay({ handoff, lead }: Talk): boolean {
  const conversation = lead?.conversations.find(({ id }) => id === handoff.conversationId);
  const latest = conversation?.messages.slice(-10) ?? [];
  return latest.some(({ kind, state }) => kind === 'reply' && (state === 'queued' || state === 'sending'));
}

function About({ talk: { lead, deals } }: { talk: Talk }) {
  if (!lead) return null;
  return (
    <>
      {deals.length > 0 && <DealList deals={deals} />}
      <VerdictView lead={lead} />
      <AnswerTable lead={lead} />
    </>
  );
}
