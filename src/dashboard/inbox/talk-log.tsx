import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import type { TranscriptLine } from '../../http/lead-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { dayIn, dayName } from './days-in.ts';
import { useInbox } from './inbox-desk.ts';
import { PendingLine } from './pending-line.tsx';
import { TalkLine } from './talk-line.tsx';
import type { PendingReply } from './use-replies.ts';

const NEAR_END_PX = 80;

/** What was said, then what is on its way; kept at its end unless somebody has scrolled up to read. */
export function TalkLog(props: {
  lines: TranscriptLine[];
  pending: PendingReply[];
  ownerName: string | null;
  now: number;
  onRetry: (reply: PendingReply) => void;
  onDiscard: (id: string) => void;
}) {
  const { language, zone } = useDesk();
  const { words } = useInbox();
  const { lines, pending } = props;
  const log = useRef<HTMLElement>(null);
  const pinned = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what one writes oneself brings one to the end
  useLayoutEffect(() => {
    pinned.current = true;
  }, [pending.length]);
  useLayoutEffect(() => {
    if (pinned.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  });
  // Pictures come in later, and make the list longer.
  useEffect(() => {
    const toEnd = () => pinned.current && log.current?.scrollTo({ top: log.current.scrollHeight });
    const resized = new ResizeObserver(toEnd);
    for (const element of [log.current, log.current?.querySelector('ol')])
      if (element) resized.observe(element);
    return () => resized.disconnect();
  }, []);
  function onScroll() {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = log.current ?? {};
    pinned.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  return (
    <section
      className="talk-log"
      ref={log}
      aria-label={words.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      onScroll={onScroll}
    >
      {lines.length === 0 && pending.length === 0 && <p className="absent">{words.noMessages}</p>}
      <ol aria-live="polite">
        {lines.map((line, index) => {
          const before = lines[index - 1];
          const isNewDay = !before || dayIn(before.at, zone) !== dayIn(line.at, zone);
          return (
            <Fragment key={line.sequence}>
              {isNewDay && (
                <li className="fine talk-day">{dayName(line.at, zone, language, words, props.now)}</li>
              )}
              <TalkLine line={line} />
            </Fragment>
          );
        })}
        {pending.map((reply) => (
          <PendingLine
            key={reply.id}
            reply={reply}
            ownerName={props.ownerName}
            onRetry={() => props.onRetry(reply)}
            onDiscard={() => props.onDiscard(reply.id)}
          />
        ))}
      </ol>
    </section>
  );
}
