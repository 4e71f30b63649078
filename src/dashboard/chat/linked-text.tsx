import { linkParts } from './link-parts.ts';

/** Plain text with its https addresses made clickable. */
export function LinkedText({ text }: { text: string }) {
  let offset = 0;
  return linkParts(text).map((part) => {
    const key = offset;
    offset += part.text.length;
    return part.href ? (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
