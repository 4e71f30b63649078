import { useState } from 'react';
import type { NpsReport } from '../../http/report-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { exactTime } from '../leads/exact-time.ts';
import { relativeTime } from '../leads/relative-time.ts';
import { reportsTexts } from './reports-texts.ts';
import { scoreGroup } from './score-group.ts';

const SHOWN_AT_FIRST = 6;

/** What customers wrote to their score, each with the way to their record. */
export function CommentList({ comments, now }: { comments: NpsReport['comments']; now: number }) {
  const { language, texts, zone } = useDesk();
  const words = reportsTexts[language];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? comments : comments.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="card" aria-labelledby="comments-title">
      <h2 id="comments-title">{words.comments}</h2>
      {comments.length === 0 && <p className="absent">{words.noComments}</p>}
      <ul className="said-list">
        {shown.map(({ id, leadId, name, score, words: said, at }) => (
          <li key={id}>
            <span className="given" data-group={scoreGroup(score)}>
              {score}
            </span>
            <div>
              <p className="fine">
                <a href={`#/leads/${leadId}`}>{name ?? texts.noName}</a>{' '}
                <time dateTime={at} title={exactTime(at, zone, language)}>
                  {relativeTime(at, now, language)}
                </time>
              </p>
              <p className="said" dir="auto">
                {said}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < comments.length && (
        <button type="button" className="plain-button" onClick={() => setWhole(true)}>
          {words.moreComments}
        </button>
      )}
    </section>
  );
}
