import { type ReactNode, useId } from 'react';
import { useDesk } from '../leads/desk.ts';

interface Said {
  id: string;
  leadId: string;
  name: string | null;
  words: string;
  /** Stands before it, such as the score. */
  before?: ReactNode;
  /** Beside the name, such as how long ago it was. */
  beside: ReactNode;
  /** Below the words. */
  below?: ReactNode;
}

/** What customers said, each with the way to their record. */
export function SaidList(props: {
  title: string;
  /** null until the first answer. */
  said: Said[] | null;
  isOffline?: boolean;
  /** Is said where nobody has said anything. */
  none: string;
  /** How it goes on, where it is longer than what is shown. */
  more: ReactNode;
}) {
  const { texts } = useDesk();
  const titleId = useId();
  const { said } = props;
  const absent = said ? said.length === 0 && props.none : props.isOffline ? texts.offline : texts.loading;
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      {absent && <p className="absent">{absent}</p>}
      <ul className="said-list">
        {said?.map(({ id, leadId, name, words, before, beside, below }) => (
          <li key={id}>
            {before}
            <div>
              <p className="fine">
                <a href={`#/leads/${leadId}`}>{name ?? texts.noName}</a> {beside}
              </p>
              <p className="said" dir="auto">
                {words}
              </p>
              {below}
            </div>
          </li>
        ))}
      </ul>
      {props.more}
    </section>
  );
}
