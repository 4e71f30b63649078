export interface TextPart {
  text: string;
  /** Present when this part is an https address. */
  href?: string;
}

/** Cuts a text into plain parts and https links; a full stop or bracket after an address stays outside it. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/https:\/\/[^\s<>"«»]+/g)) {
    const href = withoutTrailing(match[0]);
    if (!isAddress(href)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

function withoutTrailing(address: string): string {
  const trimmed = address.replace(/[.,;:!?'…]+$/, '');
  const count = (bracket: string) => trimmed.split(bracket).length;
  const unopened = trimmed.endsWith(')') && count(')') > count('(');
  return unopened ? withoutTrailing(trimmed.slice(0, -1)) : trimmed;
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}
