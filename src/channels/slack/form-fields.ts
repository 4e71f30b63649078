import type { types } from '@slack/bolt';
import { plain } from './plain.ts';

export const WORDS_MAX = 1000;
export const HINT_MAX = 150;
export const OPTION_MAX = 75;

const LABEL_MAX = 2000;
const OPTION_VALUE_MAX = 150;
const MOST_OPTIONS = 100;

export interface Choice {
  code: string;
  label: string;
}

/** A field of a form; its block is called like it. */
export function input(
  id: string,
  label: string,
  element: types.InputBlock['element'],
  { optional = false } = {},
): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label, LABEL_MAX),
    optional,
    element: { ...element, action_id: id },
  };
}

/** One of some choices; none at all where there is nothing to choose from. */
export function select(
  id: string,
  label: string,
  placeholder: string,
  from: Choice[],
  { optional = false, initial = null as string | null } = {},
): types.InputBlock[] {
  const options = optionsOf(from);
  if (options.length === 0) return [];
  const chosen = options.find(({ value }) => value === initial);
  const element: types.StaticSelect = {
    type: 'static_select',
    placeholder: plain(placeholder, HINT_MAX),
    options,
    ...(chosen && { initial_option: chosen }),
  };
  return [input(id, label, element, { optional })];
}

/** Any number of them. */
export function multiSelect(
  id: string,
  label: string,
  placeholder: string,
  from: Choice[],
): types.InputBlock[] {
  const options = optionsOf(from);
  if (options.length === 0) return [];
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    placeholder: plain(placeholder, HINT_MAX),
    options,
  };
  return [input(id, label, element, { optional: true })];
}

export function words(
  label: string,
  example: string,
  { id = 'words', optional = false, max = WORDS_MAX } = {},
): types.InputBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    multiline: true,
    max_length: max,
    placeholder: plain(example, HINT_MAX),
  };
  return input(id, label, element, { optional });
}

/** A short text, such as a sum. */
export function line(
  id: string,
  label: string,
  example: string,
  { optional = false, focus = false, initial = null as string | null } = {},
): types.InputBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    placeholder: plain(example, HINT_MAX),
    max_length: 100,
    ...(focus && { focus_on_load: true }),
    ...(initial !== null && { initial_value: initial }),
  };
  return input(id, label, element, { optional });
}

export function optionsOf(from: Choice[]): types.PlainTextOption[] {
  return from
    .filter(({ code }) => code.length > 0 && code.length <= OPTION_VALUE_MAX)
    .slice(0, MOST_OPTIONS)
    .map(({ code, label }) => ({ text: plain(label, OPTION_MAX), value: code }));
}
