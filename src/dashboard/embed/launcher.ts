import type { Language } from '../language.ts';
import { embedTexts } from './embed-texts.ts';
import { styles } from './styles.ts';

const OPEN_KEY = 'hourglass.open';
const TAG = 'hourglass-chat';

/** Puts the round button at the corner of somebody else's page; the chat loads when it is first opened. */
export function launcher(chat: URL, language: Language): void {
  if (document.querySelector(TAG)) return;
  const texts = embedTexts[language];
  const host = document.createElement(TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  dress(shadow);

  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.id = 'panel';
  panel.hidden = true;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.lang = language;
  button.setAttribute('aria-controls', 'panel');
  button.append(
    drawing('speech', 'M6 7.500h16M6 13h10M4 3h20v16H13l-6 5v-5H4z'),
    drawing('cross', 'm7 7 14 14M21 7 7 21'),
  );
  shadow.append(panel, button);
  document.body.append(host);

  let frame: HTMLIFrameElement | undefined;
  const toggle = (open: boolean, byPerson: boolean) => {
    if (open && !frame) {
      frame = document.createElement('iframe');
      frame.src = chat.href;
      frame.title = texts.title;
      frame.allow = 'clipboard-write';
      panel.append(frame);
    }
    panel.hidden = !open;
    host.toggleAttribute('open', open);
    host.removeAttribute('unread');
    button.setAttribute('aria-expanded', String(open));
    button.setAttribute('aria-label', open ? texts.close : texts.open);
    remember(open);
    if (byPerson) (open ? frame : button)?.focus();
  };

  button.addEventListener('click', () => toggle(panel.hidden === true, true));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden && !event.defaultPrevented) toggle(false, true);
  });
  addEventListener('message', ({ source, data }) => {
    if (!frame || source !== frame.contentWindow) return;
    if (data === 'hourglass:close') toggle(false, true);
    if (data === 'hourglass:message' && panel.hidden) host.setAttribute('unread', '');
  });
  toggle(remembered(), false);
}

/** By the style object model, which a page's policy against inline styles lets through. */
function dress(shadow: ShadowRoot) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
}

function drawing(name: string, path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 28 28');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function remember(open: boolean) {
  try {
    sessionStorage.setItem(OPEN_KEY, String(open));
  } catch {
    // A page without storage simply starts with the chat closed.
  }
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) === 'true';
  } catch {
    return false;
  }
}
