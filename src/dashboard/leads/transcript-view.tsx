import type { LeadDetail } from '../../http/lead-contract.ts';
import { chatTexts } from '../chat/chat-texts.ts';
import { FileView } from '../file-view.tsx';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';

type Conversation = LeadDetail['conversations'][number];
type Line = Conversation['messages'][number];

/** What was said, word for word, and whether it arrived. */
export function TranscriptView({ conversations }: { conversations: Conversation[] }) {
  const { texts } = useDesk();
  return (
    <section className="card" aria-labelledby="transcript-title">
      <div className="card-head">
        <h3 id="transcript-title">{texts.conversations}</h3>
      </div>
      {conversations.length === 0 && <p className="absent">{texts.noMessages}</p>}
      {conversations.map((conversation) => (
        <div key={conversation.id} className="conversation">
          <p className="fine conversation-title">
            {[
              worded(texts.flows, conversation.flow),
              worded(texts.channels, conversation.channel),
              texts.statuses[conversation.status],
              conversation.outcome && worded(texts.outcomes, conversation.outcome),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ol className="transcript">
            {conversation.messages.map((line) => (
              <TranscriptLine key={line.sequence} line={line} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

const ARRIVED = ['received', 'sent'];

function TranscriptLine({ line }: { line: Line }) {
  const { texts, language, zone } = useDesk();
  const delivery = worded(texts.deliveries, line.state);
  return (
    <li className={line.direction} data-state={line.state}>
      <p className="fine">
        {line.direction === 'in' ? texts.person : texts.bot}
        <time dateTime={line.at}>{exactTime(line.at, zone, language)}</time>
        {line.isEdited && line.state !== 'edited' && <span>{texts.deliveries.edited}</span>}
        {delivery && <span className={ARRIVED.includes(line.state) ? '' : 'delivery'}>{delivery}</span>}
      </p>
      {line.file && <FileView file={line.file} kinds={chatTexts[language].files} language={language} />}
      {line.text && (
        <p className="said" dir="auto">
          {line.text}
        </p>
      )}
      {line.buttons && line.buttons.length > 0 && (
        <p className="offered">{line.buttons.map(({ label }) => label).join(' · ')}</p>
      )}
      {line.error && <p className="delivery fine">{line.error}</p>}
    </li>
  );
}
