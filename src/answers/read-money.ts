import type { Reader } from './reading.ts';

/** Not read yet: every text is unclear. */
export const readMoney: Reader<'money'> = () => ({ status: 'unclear' });
