import { useEffect, useRef } from 'react';

/** What keys do, by name: `j`, `1`, `?`, `ArrowDown`, `Escape`. */
export type Keys = Record<string, (() => void) | undefined>;

/**
 * Lets single keys act while nobody types and no window is open. A letter is known by its place on the keyboard where
 * the layout is not Latin.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (document.querySelector('dialog[open]')) return;
      const name = nameOf(event);
      if (isTyping(event.target) && name !== 'Escape') return;
      if (name.startsWith('Arrow') && !scrollsNothing(event.target)) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1 || key === '?' || /^[\da-z]$/i.test(key))
    return key.length === 1 ? key.toLowerCase() : key;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/** Arrows move through the queue unless they scroll what has the focus. */
function scrollsNothing(target: EventTarget | null): boolean {
  return (
    target === document.body || (target instanceof HTMLElement && target.closest('.queue-pane') !== null)
  );
}
