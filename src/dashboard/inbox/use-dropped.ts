import { type DragEvent, useEffect, useState } from 'react';

/**
 * Files that are dragged onto a part of the page. Elsewhere on the page they are refused: the browser would leave it
 * and show the file instead. `onFiles` null: nothing is taken here now.
 */
export function useDropped(onFiles: ((files: File[]) => void) | null) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (!event.dataTransfer || event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);

  return {
    isOver: isOver && onFiles !== null,
    target: {
      onDragOver(event: DragEvent) {
        if (!onFiles || !hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        if (!onFiles || !hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}
