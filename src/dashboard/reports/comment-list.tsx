import { useState } from 'react';
import type { NpsReport } from '../../http/report-contract.ts';
import { Ago } from '../leads/ago.tsx';
import { useDesk } from '../leads/desk.ts';
import { reportsTexts } from './reports-texts.ts';
import { SaidList } from './said-list.tsx';
import { scoreGroup } from './score-group.ts';

const SHOWN_AT_FIRST = 6;

/** What customers wrote to their score. */
export function CommentList({ comments, now }: { comments: NpsReport['comments']; now: number }) {
  const words = reportsTexts[useDesk().language];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? comments : comments.slice(0, SHOWN_AT_FIRST);
  const said = shown.map(({ score, at, ...comment }) => ({
    ...comment,
    before: (
      <span className="given" data-group={scoreGroup(score)}>
        {score}
      </span>
    ),
    beside: <Ago at={at} now={now} />,
  }));
  const more = shown.length < comments.length && (
    <button type="button" className="plain-button" onClick={() => setWhole(true)}>
      {words.moreComments}
    </button>
  );
  return <SaidList title={words.comments} said={said} none={words.noComments} more={more} />;
}
