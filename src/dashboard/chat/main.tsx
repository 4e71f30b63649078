import '../base.css';
import '../file-view.css';
import '../text-box.css';
import './chat.css';
import { createRoot } from 'react-dom/client';
import { openStorage } from '../browser-storage.ts';
import { readArrival } from './arrival.ts';
import { chatApi } from './chat-api.ts';
import { chatClient } from './chat-client.ts';
import { ChatPage } from './chat-page.tsx';
import { fitKeyboard } from './fit-keyboard.ts';

/** After this long out of sight a phone may have cut the line without telling. */
const AWAY_MS = 15_000;

const arrival = readArrival(new URLSearchParams(location.search), navigator.languages);
const client = chatClient({
  api: chatApi(location.origin),
  storage: openStorage(() => localStorage),
  arrival,
});

let hiddenAt = Number.POSITIVE_INFINITY;
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (Date.now() - hiddenAt > AWAY_MS) client.reconnect();
});
addEventListener('online', client.reconnect);

fitKeyboard();
client.open();
const page = document.getElementById('page');
if (page) createRoot(page).render(<ChatPage client={client} embedded={arrival.embedded} />);
