import { useState } from 'react';
import type { TranscriptLine } from '../http/contract.ts';
import { worded } from './texts.ts';

/** A file of a message: a picture that opens, or a link that saves it. */
export function FileView(props: {
  file: NonNullable<TranscriptLine['file']>;
  /** What its kinds are called. */
  kinds: Readonly<Record<string, string>>;
}) {
  const { file, kinds } = props;
  const [broken, setBroken] = useState(false);
  const name = file.name ?? worded(kinds, file.kind);
  const isPicture = file.kind === 'photo' && !broken;
  return (
    <a className={isPicture ? 'picture' : 'file'} href={file.url} target="_blank" rel="noopener noreferrer">
      {isPicture ? <img src={file.url} alt={name} loading="lazy" onError={() => setBroken(true)} /> : name}
    </a>
  );
}
