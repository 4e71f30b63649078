import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../domain/values.ts';

export type CopyArguments = Record<string, string | number>;

/** A flow's texts in Fluent syntax, by language. */
export type CopySource = Record<Language, string>;

/** The copy has a fault: a text that is missing or does not parse. */
export class CopyError extends Error {
  readonly code = 'copy-invalid';
}

/** The texts of one flow, ready to be filled in. */
export interface Copybook {
  /** The text of a message, or of one of its attributes (`ask-need.help`). Throws `CopyError` when it is missing. */
  text(id: string, language: Language, args?: CopyArguments): string;
  has(id: string, language: Language): boolean;
  /** The ids of all messages and attributes of a language. */
  ids(language: Language): string[];
}

/**
 * Parses the copy once; a message is looked up and filled in about a microsecond. Messages that `source` lacks are
 * those of `otherwise`.
 */
export function copybook(source: CopySource, otherwise: CopySource = { ru: '', en: '' }): Copybook {
  const bundles = {
    ru: bundleOf('ru', source.ru, otherwise.ru),
    en: bundleOf('en', source.en, otherwise.en),
  };

  function find(id: string, language: Language) {
    const [name = '', attribute] = id.split('.');
    const message = bundles[language].getMessage(name);
    return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null;
  }

  return {
    text(id, language, args = {}) {
      const pattern = find(id, language);
      if (pattern === null) throw new CopyError(`There is no text "${id}" in ${language}.`);
      const errors: Error[] = [];
      const text = bundles[language].formatPattern(pattern, args, errors);
      if (errors[0])
        throw new CopyError(`The text "${id}" in ${language} cannot be filled in.`, { cause: errors[0] });
      return text;
    },
    has: (id, language) => find(id, language) !== null,
    ids: (language) =>
      [...bundles[language]._messages.values()].flatMap(({ id, value, attributes }) => [
        ...(value === null ? [] : [id]),
        ...Object.keys(attributes).map((attribute) => `${id}.${attribute}`),
      ]),
  };
}

function bundleOf(language: Language, source: string, otherwise: string): FluentBundle {
  // Isolation marks would show up as stray characters in messengers that do not know them.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors[0]) throw new CopyError(`The copy in ${language} does not parse: ${errors[0].message}`);
  // What is there already is not overridden; that is what its errors would say.
  bundle.addResource(new FluentResource(otherwise));
  return bundle;
}
