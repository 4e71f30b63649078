import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { worded } from '../worded.ts';
import type { ChatClient } from './chat-client.ts';
import { ChatHeader } from './chat-header.tsx';
import { chatTexts } from './chat-texts.ts';
import { Composer } from './composer.tsx';
import { MessageLog } from './message-log.tsx';
import { shownItems } from './outbox.ts';
import { QuickReplies } from './quick-replies.tsx';
import { tellHost } from './tell-host.ts';
import { bubblesOf, openButtons } from './timeline.ts';
import { typedChoice } from './typed-choice.ts';

/** The whole chat: who one talks to, what was said, and what can be said next. */
export function ChatPage({ client, embedded }: { client: ChatClient; embedded: boolean }) {
  const state = useSyncExternalStore(client.subscribe, client.state);
  const { language, business, messages, outbox, online, phase } = state;
  const texts = chatTexts[language];
  const name = business?.name[language] ?? '';
  const persona = business?.persona[language] ?? name;
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  const buttons = useMemo(() => openButtons(messages, outbox), [messages, outbox]);
  const bubbles = useMemo(() => {
    const commandText = (text: string) =>
      worded({ ...texts.commands, start: '', language: '' }, text.replace(/^\//, ''));
    return bubblesOf(messages, shownItems(outbox), commandText);
  }, [messages, outbox, texts]);
  const chosen = typedChoice(buttons, draft);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = name || 'Hourglass';
  }, [language, name]);

  useEffect(() => {
    if (messages.at(-1)?.direction === 'out') tellHost('message');
  }, [messages]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && embedded) return tellHost('close');
      const isWriting = draft !== '' || event.target === box.current;
      const button = isWriting ? null : typedChoice(buttons, event.key);
      if (!button) return;
      // The press moves the focus to the text box, where the digit would be typed as well.
      event.preventDefault();
      press(button);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  function press({ token, label }: { token: string; label: string }) {
    client.say({ type: 'press', token }, label);
    focusBox();
  }

  function send() {
    const text = draft.trim();
    if (chosen) press(chosen);
    else if (text) client.say({ type: 'text', text }, text);
    setDraft('');
  }

  /** The pressed button is gone, so the focus needs a place; on a touch screen the box would bring up the keyboard. */
  function focusBox() {
    const target = matchMedia('(pointer: fine)').matches ? box.current : document.getElementById('log');
    target?.focus({ preventScroll: true });
  }

  return (
    <div className={embedded ? 'chat embedded' : 'chat'}>
      <ChatHeader
        name={name}
        persona={persona}
        language={language}
        texts={texts}
        onLanguage={client.speak}
        onCommand={(command) => client.say({ type: 'command', name: command }, texts.commands[command])}
        onClose={embedded ? () => tellHost('close') : null}
      />
      <MessageLog
        bubbles={bubbles}
        opening={phase === 'opening'}
        typing={state.typing && online}
        language={language}
        persona={persona}
        texts={texts}
        onRetry={client.retry}
        onDiscard={client.discard}
      >
        <QuickReplies buttons={buttons} chosen={chosen} label={texts.buttons} onPress={press} />
      </MessageLog>
      <p className="connection" role="status" data-shown={!online}>
        {!online && texts.reconnecting}
      </p>
      <Composer box={box} draft={draft} texts={texts} onDraft={setDraft} onSend={send} />
    </div>
  );
}
