import type { Reader } from './reading.ts';

/** Not read yet: every text is unclear. */
export const readAssent: Reader<'assent'> = () => ({ status: 'unclear' });
