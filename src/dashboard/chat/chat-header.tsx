import type { Language } from '../language.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { ChatMenu, type MenuCommand } from './chat-menu.tsx';
import type { ChatTexts } from './chat-texts.ts';
import { CloseIcon } from './icons.tsx';

export function ChatHeader(props: {
  name: string;
  persona: string;
  language: Language;
  texts: ChatTexts;
  onLanguage: (language: Language) => void;
  onCommand: (command: MenuCommand) => void;
  /** null when the chat is a page of its own. */
  onClose: (() => void) | null;
}) {
  const { name, persona, texts } = props;
  return (
    <header className="chat-header">
      <div className="chat-header-inner">
        <span className="avatar" aria-hidden="true">
          {persona.slice(0, 1)}
        </span>
        <h1 className="who">
          <span className="persona">{persona}</span>
          {persona !== name && <span className="business">{name}</span>}
        </h1>
        <LanguageSwitch language={props.language} label={texts.languageSwitch} onChange={props.onLanguage} />
        <ChatMenu texts={texts} onCommand={props.onCommand} />
        {props.onClose && (
          <button type="button" className="icon-button" aria-label={texts.close} onClick={props.onClose}>
            <CloseIcon />
          </button>
        )}
      </div>
    </header>
  );
}
