import type { Reader } from './reading.ts';

/** Not read yet: every text is unclear. */
export const readWhen: Reader<'when'> = () => ({ status: 'unclear' });
