import { useDesk } from '../leads/desk.ts';
import { reportsTexts } from './reports-texts.ts';

/** What to do while nobody was asked: ever, or in what is being looked at. */
export function EmptyReport({ isNarrowed }: { isNarrowed: boolean }) {
  const { language } = useDesk();
  const words = reportsTexts[language];
  if (isNarrowed) {
    return (
      <div className="empty">
        <h2>{words.nothingTitle}</h2>
        <p>{words.nothingText}</p>
        <a href="#/reports/nps">{words.showAll}</a>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <ol>
        {words.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <a href="#/inbox">{words.emptyInbox}</a>
    </div>
  );
}
