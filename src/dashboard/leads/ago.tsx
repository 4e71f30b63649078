import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';
import { relativeTime } from './relative-time.ts';

/** How long ago something was; the exact time stands behind it. */
export function Ago({ at, now, className }: { at: string; now: number; className?: string }) {
  const { language, zone } = useDesk();
  return (
    <time className={className} dateTime={at} title={exactTime(at, zone, language)}>
      {relativeTime(at, now, language)}
    </time>
  );
}
