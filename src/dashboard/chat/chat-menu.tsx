import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ChatTexts } from './chat-texts.ts';
import { MoreIcon } from './icons.tsx';

const COMMANDS = ['human', 'change', 'restart', 'stop', 'delete'] as const;
export type MenuCommand = (typeof COMMANDS)[number];

/** What a person may want at any moment, whatever the question is. */
export function ChatMenu({
  texts,
  onCommand,
}: {
  texts: ChatTexts;
  onCommand: (command: MenuCommand) => void;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', onPointer);
    return () => removeEventListener('pointerdown', onPointer);
  }, [open]);

  function shut() {
    setOpen(false);
    opener.current?.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (!open) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    if (event.key === 'Tab') setOpen(false);
    if (event.key !== 'Escape' && to === undefined) return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    if (to === undefined) shut();
    else all.at(to % all.length)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside
    <div className="menu" ref={root} onKeyDown={onKey}>
      <button
        type="button"
        ref={opener}
        className="icon-button"
        aria-label={texts.menu}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <div className="menu-list" role="menu" aria-label={texts.menu}>
          {COMMANDS.map((command) => (
            <button
              key={command}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={command === 'delete' ? 'menu-item danger' : 'menu-item'}
              onClick={() => {
                shut();
                onCommand(command);
              }}
            >
              {texts.commands[command]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
