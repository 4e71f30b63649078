import { useDesk } from './desk.ts';

/** What to do while there is nobody yet. */
export function EmptyList() {
  const { texts } = useDesk();
  return (
    <div className="empty">
      <h2>{texts.emptyTitle}</h2>
      <p>{texts.emptyText}</p>
      <ul>
        <li>
          <a href="/chat" target="_blank" rel="noopener">
            {texts.emptyChat}
          </a>{' '}
          {texts.emptyChatText}
        </li>
        <li>
          <strong>{texts.emptyTelegram}</strong>: {texts.emptyTelegramText}
        </li>
        <li>
          <strong>{texts.emptySite}</strong>: {texts.emptySiteText}
          <code>{`<script src="${location.origin}/embed.js" data-source="site" async></script>`}</code>
        </li>
      </ul>
    </div>
  );
}
