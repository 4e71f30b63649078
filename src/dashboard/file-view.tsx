import { useState } from 'react';
import type { TranscriptLine } from '../http/lead-contract.ts';
import { fileSize } from './file-size.ts';
import type { Language } from './language.ts';
import { worded } from './worded.ts';

/** A file of a message: a picture that opens, or a card with its name, type and size. */
export function FileView(props: {
  file: NonNullable<TranscriptLine['file']>;
  /** What its kinds are called. */
  kinds: Readonly<Record<string, string>>;
  language: Language;
}) {
  const { file, kinds, language } = props;
  const [broken, setBroken] = useState(false);
  const name = file.name ?? worded(kinds, file.kind);
  const link = { href: file.url, target: '_blank', rel: 'noopener noreferrer' };
  if (file.kind === 'photo' && !broken) {
    return (
      <a className="picture" {...link}>
        <img src={file.url} alt={file.alt ?? name} loading="lazy" onError={() => setBroken(true)} />
      </a>
    );
  }
  const type = /\.(\w{2,4})$/.exec(name)?.[1]?.toUpperCase();
  return (
    <a className="file-card" {...link}>
      <span className="file-mark" aria-hidden="true">
        {type ?? '↓'}
      </span>
      <span className="file-words">
        <span className="file-name">{name}</span>
        {file.size !== null && <span className="file-about">{fileSize(file.size, language)}</span>}
      </span>
    </a>
  );
}
