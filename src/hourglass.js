#!/usr/bin/env node
// Node 20 does not run TypeScript by itself; on later versions this registers the same loader and does no harm.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
