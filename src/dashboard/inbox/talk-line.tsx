import type { TranscriptLine } from '../../http/lead-contract.ts';
import { chatTexts } from '../chat/chat-texts.ts';
import { LinkedText } from '../chat/linked-text.tsx';
import { FileView } from '../file-view.tsx';
import { useDesk } from '../leads/desk.ts';
import { worded } from '../worded.ts';
import { clockIn } from './days-in.ts';
import { useInbox } from './inbox-desk.ts';

const FINE = ['received', 'edited', 'sent', 'queued', 'sending'];

/** One message: who says it is written on it, as is what became of it. */
export function TalkLine({ line }: { line: TranscriptLine }) {
  const { texts, language, zone } = useDesk();
  const { words } = useInbox();
  const isRep = line.direction === 'out' && line.kind === 'reply';
  const from = line.direction === 'in' ? 'lead' : isRep ? 'rep' : 'bot';
  const who = from === 'rep' ? (line.by ?? texts.someone) : words[from];
  const command = (text: string) => {
    const name = text.replace(/^\//, '');
    return worded({ ...chatTexts[language].commands, ...words.commands }, name);
  };
  const isBare = line.kind === 'command' || line.kind === 'location' || line.kind === 'start';
  // Of what the bot says only a trouble is worth a word.
  const isPlain = line.state === 'edited' || (from === 'bot' && line.state === 'sent');
  const delivery = isPlain ? '' : worded(texts.deliveries, line.state);
  return (
    <li className="talk-line" data-from={from} data-state={line.state}>
      <p className="fine talk-who">
        <b>{who}</b>
        <time dateTime={line.at}>{clockIn(line.at, zone, language)}</time>
        {line.kind === 'press' && <span>{words.pressed}</span>}
      </p>
      <div className="talk-bubble" dir="auto">
        {line.file && <FileView file={line.file} kinds={chatTexts[language].files} language={language} />}
        {isBare ? (
          <span className="absent">{line.kind === 'location' ? words.location : command(line.text)}</span>
        ) : (
          line.text && <LinkedText text={line.text} />
        )}
      </div>
      {line.buttons && line.buttons.length > 0 && (
        <p className="fine">
          {words.offered} {line.buttons.map(({ label }) => label).join(' · ')}
        </p>
      )}
      {(delivery || line.isEdited) && (
        <p className="fine talk-delivery" data-failed={!FINE.includes(line.state)}>
          {[line.isEdited && words.edited, delivery].filter(Boolean).join(' · ')}
          {line.error && `: ${line.error}`}
        </p>
      )}
    </li>
  );
}
