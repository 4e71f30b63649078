// A thread gets none of the loaders of the process that starts it, and Node 20 runs no TypeScript by itself.
import { register } from 'tsx/esm/api';

register();
await import('./pdf-work.ts');
