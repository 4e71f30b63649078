import type { FlowDefinition } from '../src/flow/flow-definition.ts';
import { qualification } from './qualification/flow.ts';

/** Every flow of the product. The name is that of its folder, where its copy lies. */
export const flows: FlowDefinition[] = [{ name: 'qualification', machine: qualification }];
