import type { LeadDetail } from '../../http/lead-contract.ts';
import { worded } from '../worded.ts';
import { type AnswerLine, answersOf } from './answers-of.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';
import { shortWords } from './short-words.ts';

/** What was answered: our understanding beside the person's own words, and what was corrected on the way. */
export function AnswerTable({ lead }: { lead: LeadDetail }) {
  const { texts, language, zone } = useDesk();
  const [latest, ...earlier] = answersOf(lead);
  return (
    <section className="card" aria-labelledby="answers-title">
      <div className="card-head">
        <h3 id="answers-title">{texts.answers}</h3>
      </div>
      {!latest && <p className="absent">{texts.noAnswers}</p>}
      {latest && <Rows lines={latest.lines} />}
      {earlier.map(({ conversation, lines }) => (
        <details key={conversation.id}>
          <summary>{texts.earlierAnswers(exactTime(conversation.startedAt, zone, language))}</summary>
          <Rows lines={lines} />
        </details>
      ))}
    </section>
  );
}

function Rows({ lines }: { lines: AnswerLine[] }) {
  const { texts } = useDesk();
  return (
    <table className="answers">
      <thead>
        <tr>
          <th scope="col">{texts.question}</th>
          <th scope="col">{texts.understood}</th>
          <th scope="col">{texts.raw}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ answer, before }) => (
          <tr key={answer.key}>
            <th scope="row">{worded(texts.answerKeys, answer.key)}</th>
            <td>
              {answer.understood}
              {before.length > 0 && (
                <span className="corrected">
                  {texts.corrected} <s>{before.join(' → ')}</s>
                </span>
              )}
            </td>
            <td className="raw" dir="auto">
              {shortWords(answer.raw, 100)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
