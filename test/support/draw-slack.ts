type Json = Record<string, unknown>;

/** Block Kit as somebody would see it, a line each: what a person reads, with `[buttons]` and `(fields)`. */
export function drawBlocks(blocks: unknown): string {
  return (blocks as Json[]).flatMap(drawBlock).join('\n');
}

/** A modal: its title, its fields and its buttons. */
export function drawView(view: unknown): string {
  const { title, submit, close, blocks } = view as Json;
  const buttons = [close, submit].filter(Boolean).map((each) => `[${textOf(each)}]`);
  return [`── ${textOf(title)} ──`, drawBlocks(blocks), buttons.join(' ')].join('\n');
}

/** A card or a modal's opener with everything that stands in its thread. */
export function drawThread(
  messages: { blocks: unknown; files?: { name: string }[]; reactions: string[]; text: string }[],
): string {
  return messages
    .map(({ blocks, files = [], reactions, text }) => {
      const body = (blocks as Json[]).length > 0 ? drawBlocks(blocks) : text;
      const rest = [...files.map(({ name }) => `📎 ${name}`), reactions.map((name) => `:${name}:`).join(' ')];
      return [body, ...rest].filter(Boolean).join('\n');
    })
    .join('\n\n');
}

function drawBlock(block: Json): string[] {
  const elements = (block.elements ?? []) as Json[];
  switch (block.type) {
    case 'header':
      return [`# ${textOf(block.text)}`];
    case 'section': {
      const fields = ((block.fields ?? []) as Json[]).map(textOf);
      const pairs = fields.flatMap((field, at) => (at % 2 === 0 ? [`${field} ${fields[at + 1] ?? ''}`] : []));
      return [...(block.text === undefined ? [] : [textOf(block.text)]), ...pairs];
    }
    case 'context':
      return [`  ${elements.map(textOf).join(' · ')}`];
    case 'actions':
      return [elements.map(drawElement).join(' ')];
    case 'input':
      return [
        `${textOf(block.label)}${block.optional ? ' (optional)' : ''}: ${drawElement(block.element as Json)}`,
      ];
    case 'rich_text':
      return elements.map(({ elements: inner }) =>
        (inner as Json[]).map(({ text, url }) => String(text ?? url)).join(''),
      );
    default:
      return ['――'];
  }
}

function drawElement(element: Json): string {
  const groups = ((element.option_groups ?? []) as Json[]).map(
    ({ label, options }) => `${textOf(label)}: ${drawOptions(options)}`,
  );
  const options = groups.length > 0 ? groups.join(' ‖ ') : drawOptions(element.options);
  if (element.type === 'button') {
    const { title, text, confirm, deny } = (element.confirm ?? {}) as Json;
    const asks = element.confirm
      ? ` {${textOf(title)} ${textOf(text)} ${textOf(deny)}/${textOf(confirm)}}`
      : '';
    return `[${textOf(element.text)}${element.style === 'primary' ? '!' : ''}]${asks}`;
  }
  if (element.type === 'overflow') return `[⋯ ${options}]`;
  if (element.type === 'plain_text_input') return `(${element.initial_value ?? textOf(element.placeholder)})`;
  return options ? `(${options})` : `(${element.type})`;
}

function drawOptions(options: unknown): string {
  return ((options ?? []) as Json[]).map(({ text }) => textOf(text)).join(' | ');
}

function textOf(object: unknown): string {
  return String(((object ?? {}) as Json).text ?? '');
}
