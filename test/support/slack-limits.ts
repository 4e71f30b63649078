type Json = Record<string, unknown>;

/** What Slack would say against these blocks, by the limits in its reference; empty when it takes them. */
export function faultsOfBlocks(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['blocks: not a list'];
  const faults: string[] = [];
  const fault = (path: string, what: string) => faults.push(`${path}: ${what}`);
  if (blocks.length > 50) fault('blocks', `${blocks.length} of 50`);
  const actionIds = new Set<string>();

  function checkText(path: string, object: unknown, max: number, types = ['plain_text', 'mrkdwn']) {
    const { type, text } = (object ?? {}) as Json;
    if (!types.includes(String(type))) return fault(path, `type ${type}`);
    if (typeof text !== 'string' || text.trim() === '') return fault(path, 'empty text');
    const length = slackLength(text, type === 'plain_text');
    if (length > max) fault(path, `${length} characters of ${max}`);
    if (type === 'mrkdwn' && /<[!@#]/.test(text)) fault(path, 'a mention');
  }

  function checkButton(path: string, button: Json) {
    checkText(`${path}.text`, button.text, 75, ['plain_text']);
    const id = String(button.action_id ?? '');
    if (id.length === 0 || id.length > 255) fault(path, 'action_id');
    if (actionIds.has(id)) fault(path, `action_id ${id} twice`);
    actionIds.add(id);
    if (button.value !== undefined && String(button.value).length > 2000) fault(path, 'value');
    if (button.url !== undefined && String(button.url).length > 3000) fault(path, 'url');
  }

  function checkRich(path: string, section: Json) {
    for (const [index, element] of (section.elements as Json[]).entries()) {
      const content = element.type === 'link' ? element.url : element.text;
      if (typeof content !== 'string' || content === '') fault(`${path}[${index}]`, 'empty element');
    }
  }

  for (const [index, block] of (blocks as Json[]).entries()) {
    const path = `blocks[${index}]`;
    const elements = (block.elements ?? []) as Json[];
    const fields = block.fields as unknown[] | undefined;
    if (block.type === 'header') checkText(path, block.text, 150, ['plain_text']);
    else if (block.type === 'section') {
      if (block.text === undefined && fields === undefined) fault(path, 'neither text nor fields');
      if (block.text !== undefined) checkText(path, block.text, 3000);
      if (fields && (fields.length < 1 || fields.length > 10)) fault(path, `${fields.length} fields of 10`);
      for (const [at, field] of (fields ?? []).entries()) checkText(`${path}.fields[${at}]`, field, 2000);
    } else if (block.type === 'context') {
      if (elements.length < 1 || elements.length > 10) fault(path, `${elements.length} elements of 10`);
      for (const [at, element] of elements.entries()) checkText(`${path}.elements[${at}]`, element, 2000);
    } else if (block.type === 'actions') {
      if (elements.length < 1 || elements.length > 25) fault(path, `${elements.length} elements of 25`);
      for (const [at, element] of elements.entries()) checkButton(`${path}.elements[${at}]`, element);
    } else if (block.type === 'rich_text') {
      for (const [at, element] of elements.entries()) checkRich(`${path}.elements[${at}]`, element);
    } else if (block.type !== 'divider') fault(path, `type ${block.type}`);
  }
  return faults;
}

/** Slack keeps `&`, `<` and `>` of plain text as entities, and counts those. */
function slackLength(text: string, plain: boolean): number {
  if (!plain) return text.length;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').length;
}
