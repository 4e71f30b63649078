import type { LeadDetail } from '../../http/contract.ts';
import { worded } from '../texts.ts';
import { useDesk } from './desk.ts';

type Answer = LeadDetail['answers'][number];

/** What was answered: our understanding beside the person's own words. What was corrected is folded away. */
export function AnswerTable({ answers }: { answers: Answer[] }) {
  const { texts } = useDesk();
  const standing = answers.filter(({ supersededAt }) => supersededAt === null);
  const superseded = answers.filter(({ supersededAt }) => supersededAt !== null);
  return (
    <section className="card" aria-labelledby="answers-title">
      <div className="card-head">
        <h3 id="answers-title">{texts.answers}</h3>
      </div>
      {standing.length === 0 && <p className="absent">{texts.noAnswers}</p>}
      {standing.length > 0 && <Rows answers={standing} />}
      {superseded.length > 0 && (
        <details>
          <summary>{texts.superseded(superseded.length)}</summary>
          <Rows answers={superseded} struck />
        </details>
      )}
    </section>
  );
}

function Rows({ answers, struck = false }: { answers: Answer[]; struck?: boolean }) {
  const { texts } = useDesk();
  return (
    <table className={struck ? 'answers struck' : 'answers'}>
      <thead>
        <tr>
          <th scope="col">{texts.question}</th>
          <th scope="col">{texts.understood}</th>
          <th scope="col">{texts.raw}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={`${answer.key} ${answer.at}`}>
            <th scope="row">{worded(texts.answerKeys, answer.key)}</th>
            <td>{struck ? <s>{answer.understood}</s> : answer.understood}</td>
            <td className="raw" dir="auto">
              {struck ? <s>{answer.raw}</s> : answer.raw}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
