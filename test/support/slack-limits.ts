type Json = Record<string, unknown>;

/** What Slack would say against a modal, by the limits in its reference; empty when it takes it. */
export function faultsOfView(view: unknown): string[] {
  const { type, title, submit, close, callback_id, private_metadata, blocks } = (view ?? {}) as Json;
  const faults = faultsOfBlocks(blocks, { most: 100 });
  if (type !== 'modal') faults.push(`type ${type}`);
  for (const [name, object] of Object.entries({ title, submit, close })) {
    const { type: textType, text } = (object ?? {}) as Json;
    if (object === undefined && name !== 'title') continue;
    if (textType !== 'plain_text' || typeof text !== 'string' || text.trim() === '')
      faults.push(`${name}: empty`);
    else if (slackLength(text, true) > 24) faults.push(`${name}: ${text.length} characters of 24`);
  }
  const isAsking = Array.isArray(blocks) && blocks.some((block) => block.type === 'input');
  if (isAsking && submit === undefined) faults.push('submit: needed beside inputs');
  if (String(callback_id ?? '').length > 255) faults.push('callback_id');
  if (String(private_metadata ?? '').length > 3000) faults.push('private_metadata');
  return faults;
}

/**
 * What Slack would say against these blocks, by the limits in its reference; empty when it takes them. `calling`
 * a person is a fault unless it is meant.
 */
export function faultsOfBlocks(
  blocks: unknown,
  { most = 50, calling = false }: { most?: number; calling?: boolean } = {},
): string[] {
  if (!Array.isArray(blocks)) return ['blocks: not a list'];
  const faults: string[] = [];
  const fault = (path: string, what: string) => faults.push(`${path}: ${what}`);
  if (blocks.length > most) fault('blocks', `${blocks.length} of ${most}`);
  const blockIds = blocks.flatMap(({ block_id }: Json) => (block_id === undefined ? [] : [block_id]));
  if (new Set(blockIds).size < blockIds.length) fault('blocks', 'block_id twice');
  const actionIds = new Set<string>();

  function checkText(path: string, object: unknown, max: number, types = ['plain_text', 'mrkdwn']) {
    const { type, text } = (object ?? {}) as Json;
    if (!types.includes(String(type))) return fault(path, `type ${type}`);
    if (typeof text !== 'string' || text.trim() === '') return fault(path, 'empty text');
    const length = slackLength(text, type === 'plain_text');
    if (length > max) fault(path, `${length} characters of ${max}`);
    if (type === 'mrkdwn' && (calling ? /<[!#]/ : /<[!@#]/).test(text)) fault(path, 'a mention');
  }

  function checkOptions(path: string, options: unknown, [least, most]: [number, number]) {
    const list = (Array.isArray(options) ? options : []) as Json[];
    if (list.length < least || list.length > most)
      fault(path, `${list.length} options of ${least} to ${most}`);
    for (const [at, { text, value }] of list.entries()) {
      checkText(`${path}[${at}]`, text, 75, ['plain_text']);
      if (typeof value !== 'string' || value.length < 1 || value.length > 150)
        fault(`${path}[${at}]`, 'value');
    }
    if (new Set(list.map(({ value }) => value)).size < list.length) fault(path, 'a value twice');
  }

  function checkConfirm(path: string, confirm: Json) {
    checkText(`${path}.title`, confirm.title, 100, ['plain_text']);
    checkText(`${path}.text`, confirm.text, 300);
    checkText(`${path}.confirm`, confirm.confirm, 30, ['plain_text']);
    checkText(`${path}.deny`, confirm.deny, 30, ['plain_text']);
  }

  function checkInput(path: string, block: Json) {
    checkText(`${path}.label`, block.label, 2000, ['plain_text']);
    if (String(block.block_id ?? '').length > 255) fault(path, 'block_id');
    const element = (block.element ?? {}) as Json;
    const { placeholder, options } = element;
    if (placeholder !== undefined) checkText(`${path}.placeholder`, placeholder, 150, ['plain_text']);
    if (element.type === 'plain_text_input') {
      const most = Number(element.max_length ?? 3000);
      if (most < 1 || most > 3000) fault(path, 'max_length');
    } else if (element.type === 'static_select' && element.option_groups !== undefined)
      checkGroups(path, element.option_groups as Json[]);
    else if (['static_select', 'multi_static_select'].includes(String(element.type)))
      checkOptions(path, options, [1, 100]);
    else if (element.type === 'radio_buttons') checkOptions(path, options, [1, 10]);
    else if (!['users_select', 'datepicker', 'timepicker', 'number_input'].includes(String(element.type)))
      fault(path, `element ${element.type}`);
  }

  function checkGroups(path: string, groups: Json[]) {
    if (groups.length < 1 || groups.length > 100) fault(path, `${groups.length} groups of 100`);
    for (const [at, { label, options }] of groups.entries()) {
      checkText(`${path}[${at}].label`, label, 75, ['plain_text']);
      checkOptions(`${path}[${at}]`, options, [1, 100]);
    }
    const all = groups.flatMap(({ options }) => options as Json[]);
    if (new Set(all.map(({ value }) => value)).size < all.length) fault(path, 'a value twice');
  }

  function checkActionId(path: string, { action_id }: Json) {
    const id = String(action_id ?? '');
    if (id.length === 0 || id.length > 255) fault(path, 'action_id');
    if (actionIds.has(id)) fault(path, `action_id ${id} twice`);
    actionIds.add(id);
  }

  function checkButton(path: string, button: Json) {
    checkActionId(path, button);
    if (button.confirm !== undefined) checkConfirm(path, button.confirm as Json);
    if (button.type === 'overflow') return checkOptions(path, button.options, [2, 5]);
    if (button.type !== 'button') fault(path, `type ${button.type}`);
    checkText(`${path}.text`, button.text, 75, ['plain_text']);
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
    } else if (block.type === 'input') checkInput(path, block);
    else if (block.type === 'rich_text') {
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
