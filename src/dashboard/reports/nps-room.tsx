import { useCallback, useEffect, useRef } from 'react';
import type { NpsBreakdown, NpsReport } from '../../http/report-contract.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import { useFresh } from '../inbox/use-fresh.ts';
import { useDesk } from '../leads/desk.ts';
import { useNow } from '../leads/use-now.ts';
import { worded } from '../worded.ts';
import { BonusList } from './bonus-list.tsx';
import { CommentList } from './comment-list.tsx';
import { ComplaintList } from './complaint-list.tsx';
import { daysOf } from './days-of.ts';
import { EmptyReport } from './empty-report.tsx';
import { GroupTable } from './group-table.tsx';
import { MonthTrend } from './month-trend.tsx';
import { addressOfReport, NARROWINGS, type NpsPlace } from './report-address.ts';
import { ReportFilters } from './report-filters.tsx';
import { reportsApi } from './reports-api.ts';
import { reportsTexts } from './reports-texts.ts';
import { ReviewList } from './review-list.tsx';
import { ScoreBars } from './score-bars.tsx';
import { ScoreCard } from './score-card.tsx';
import { shownMonth } from './shown-month.ts';

/** Whether customers would recommend the business, how well that is known, and what they say. */
export function NpsRoom({ place }: { place: NpsPlace }) {
  const { language, texts, zone } = useDesk();
  const words = reportsTexts[language];
  const now = useNow();
  const isBackward = place.from !== null && place.to !== null && place.from > place.to;
  const address = addressOfReport(place);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all that is in the place
  const load = useCallback(
    (signal: AbortSignal) => reportsApi.nps(place, daysOf(place, new Date(), zone), signal),
    [address, zone],
  );
  const { value, error } = useFresh(isBackward ? null : load);
  const { value: choices } = useFresh(useCallback((signal: AbortSignal) => inboxApi.choices(signal), []));
  // What was shown stays until the figures of another period are there.
  const last = useRef<{ report: NpsReport; place: NpsPlace } | null>(null);
  if (value) last.current = { report: value, place };
  const shown = last.current;

  useEffect(() => {
    document.title = words.title;
  }, [words]);

  function nameOf(by: NpsBreakdown, key: string | null): string {
    if (key === null) return words.unknown[by];
    if (by === 'product') return choices?.products.find(({ code }) => code === key)?.label ?? key;
    if (by === 'channel') return worded(texts.channels, key);
    if (by === 'source') return worded(texts.sources, key);
    return by === 'month' ? shownMonth(key, language, 'long') : key;
  }

  const isNarrowed = place.period !== 'all' || NARROWINGS.some((name) => place[name] !== null);
  const isEmpty = shown?.report.overall.asked === 0;
  return (
    <main className="report-pane" aria-busy={!value && !error}>
      <div className="report-head">
        <h1>{words.title}</h1>
        {(shown === null || !isEmpty || isNarrowed) && (
          <ReportFilters place={place} isBackward={isBackward} nameOf={nameOf} />
        )}
      </div>
      <div role="status">{error !== null && <p className="notice">{texts.offline}</p>}</div>
      {!shown && !error && !isBackward && <p className="list-note">{words.loading}</p>}
      {shown && isEmpty && <EmptyReport isNarrowed={isNarrowed} />}
      <div className="report">
        {shown && !isEmpty && (
          <div className="figures" data-stale={!value}>
            <div className="report-columns">
              <ScoreCard figures={shown.report.overall} />
              {shown.report.overall.nps && <ScoreBars scores={shown.report.overall.scores} />}
            </div>
            <MonthTrend months={shown.report.months} />
            <GroupTable report={shown.report} place={shown.place} nameOf={nameOf} />
          </div>
        )}
        <div className="report-columns">
          {shown && !isEmpty && <CommentList comments={shown.report.comments} now={now} />}
          <div className={shown && !isEmpty ? undefined : 'spread'}>
            <ComplaintList now={now} />
            <BonusList />
            <ReviewList now={now} />
          </div>
        </div>
        <details className="how">
          <summary>{words.how}</summary>
          {words.howText.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      </div>
    </main>
  );
}
