import type { FlowDefinition } from '../src/flow/flow-definition.ts';
import { postsale } from './postsale/flow.ts';
import { presale } from './presale/flow.ts';
import { qualification } from './qualification/flow.ts';
import { referral } from './referral/flow.ts';

/** Every flow of the product. The name is that of its folder, where its copy lies. */
export const flows: FlowDefinition[] = [
  { name: 'qualification', machine: qualification },
  { name: 'presale', machine: presale },
  { name: 'postsale', machine: postsale },
  { name: 'referral', machine: referral },
];
