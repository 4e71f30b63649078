import { z } from 'zod';

type Element = z.infer<typeof element>;

const element = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  unicode: z.string().optional(),
  value: z.string().optional(),
  style: z.unknown().optional(),
  elements: z.array(z.unknown()).optional(),
});

const richText = z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.unknown()) });

/** What somebody typed. */
export interface RichWords {
  /** Plain: emoji as characters, formatting dropped. */
  text: string;
  /** They called a colleague, a group or everybody. */
  mentions: boolean;
}

const CALLS = new Set(['user', 'usergroup', 'broadcast']);

/** The words of a message's rich text, in which emoji come as characters; null when it has none. */
export function richWords(blocks: unknown): RichWords | null {
  const found = (Array.isArray(blocks) ? blocks : []).flatMap((block) => {
    const parsed = richText.safeParse(block);
    return parsed.success ? [parsed.data] : [];
  });
  if (found.length === 0) return null;
  const all = found.flatMap(({ elements }) => elements.map(partOf));
  return {
    text: all
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    mentions: all.some(({ mentions }) => mentions),
  };
}

function partOf(given: unknown): RichWords {
  const parsed = element.safeParse(given);
  if (!parsed.success) return { text: '', mentions: false };
  const { type, elements = [], style } = parsed.data;
  const inner = elements.map(partOf);
  const mentions = inner.some((each) => each.mentions) || CALLS.has(type);
  const texts = inner.map(({ text }) => text);
  if (type === 'rich_text_list') {
    const mark = (index: number) => (style === 'ordered' ? `${index + 1}. ` : '• ');
    return { text: texts.map((text, index) => `${mark(index)}${text}`).join('\n'), mentions };
  }
  if (type.startsWith('rich_text_')) return { text: texts.join(''), mentions };
  return { text: wordsOf(parsed.data), mentions };
}

function wordsOf({ type, text, url, name, unicode, value }: Element): string {
  if (type === 'link') return text && text !== url ? `${text} (${url})` : (url ?? '');
  if (type === 'emoji') return emoji(unicode) ?? `:${name ?? ''}:`;
  return text ?? value ?? '';
}

/** `1f44d-1f3fb` → 👍🏻; null for the workspace's own, which are only known here. */
function emoji(unicode: string | undefined): string | null {
  if (!unicode || !/^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*$/i.test(unicode)) return null;
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}
