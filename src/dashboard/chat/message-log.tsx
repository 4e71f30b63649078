import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../language.ts';
import type { ChatTexts } from './chat-texts.ts';
import { clockOf, dayKey, dayTitle } from './day-title.ts';
import { DownIcon } from './icons.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { type Bubble, daysOf } from './timeline.ts';
import { TypingDots } from './typing-dots.tsx';

const NEAR_END_PX = 80;

/** Everything said so far, kept at its end unless the person has scrolled up to read. `children` come last. */
export function MessageLog(props: {
  bubbles: Bubble[];
  opening: boolean;
  typing: boolean;
  language: Language;
  persona: string;
  texts: ChatTexts;
  onRetry: (postId: string) => void;
  onDiscard: (postId: string) => void;
  children: ReactNode;
}) {
  const { bubbles, language, texts, persona } = props;
  const log = useRef<HTMLElement>(null);
  const pinned = useRef(true);
  const [away, setAway] = useState(false);
  const days = useMemo(() => daysOf(bubbles, dayKey), [bubbles]);
  const ownCount = bubbles.filter(({ side }) => side === 'own').length;

  const toEnd = useCallback(() => log.current?.scrollTo({ top: log.current.scrollHeight }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the person says brings them to the end
  useLayoutEffect(() => {
    pinned.current = true;
    toEnd();
  }, [ownCount]);

  useLayoutEffect(() => {
    if (pinned.current) toEnd();
  });

  useEffect(() => {
    const resized = new ResizeObserver(() => pinned.current && toEnd());
    // What is in it grows when a picture has come.
    for (const element of [log.current, log.current?.firstElementChild])
      if (element) resized.observe(element);
    return () => resized.disconnect();
  }, [toEnd]);

  function onScroll() {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = log.current ?? {};
    pinned.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    setAway(!pinned.current);
  }

  return (
    <div className="log-frame">
      <section
        id="log"
        className="log"
        ref={log}
        aria-label={texts.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className="log-inner">
          <div role="log" aria-live={props.opening ? 'off' : 'polite'} aria-busy={props.opening}>
            {days.map((day) => (
              <section key={day.key} className="day">
                <p className="day-title">{dayTitle(day.at, language, texts)}</p>
                {day.groups.map((group) => (
                  <div key={group.key} className={`group ${group.side}`}>
                    {group.by !== undefined && (
                      <p className="writer" aria-hidden="true">
                        {group.by}
                      </p>
                    )}
                    {group.bubbles.map((bubble) => (
                      <MessageBubble
                        key={bubble.key}
                        bubble={bubble}
                        who={bubble.side === 'own' ? texts.own : (bubble.by ?? persona)}
                        texts={texts}
                        language={language}
                        onRetry={props.onRetry}
                        onDiscard={props.onDiscard}
                      />
                    ))}
                    {group.clock && (
                      <time className="clock" dateTime={group.clock}>
                        {clockOf(group.clock, language)}
                      </time>
                    )}
                  </div>
                ))}
              </section>
            ))}
          </div>
          {(props.typing || props.opening) && (
            <TypingDots label={props.opening ? texts.opening : texts.typing(persona)} />
          )}
          {props.children}
        </div>
      </section>
      {away && (
        <button type="button" className="to-end" aria-label={texts.toEnd} onClick={toEnd}>
          <DownIcon />
        </button>
      )}
    </div>
  );
}
