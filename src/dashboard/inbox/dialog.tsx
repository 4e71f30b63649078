import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useInbox } from './inbox-desk.ts';

/**
 * A window over the page. The keyboard begins at its first field; the browser keeps it within, and gives the focus
 * back when it closes.
 */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { words } = useInbox();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('.dialog-body :is(button, input, select, textarea)')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={title}>{props.title}</h2>
        <button type="button" className="dialog-close" aria-label={words.close} onClick={props.onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="dialog-body">{props.children}</div>
    </dialog>
  );
}
