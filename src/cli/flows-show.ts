import { drawFlow } from '../flow/draw-flow.ts';
import { revive } from '../flow/published-flow.ts';
import { shippedFlows } from './shipped-flows.ts';

/**
 * Prints a flow: as a Mermaid state diagram, or as the JSON of its statechart, which the Stately editor imports.
 * Resolves to the exit code.
 */
export async function flowsShow(name: string, format: 'mermaid' | 'json'): Promise<number> {
  const flows = shippedFlows(process.env);
  const flow = flows.find((candidate) => candidate.flow === name);
  if (!flow) {
    console.error(`There is no flow "${name}"; there is ${flows.map((other) => other.flow).join(', ')}.`);
    return 1;
  }
  console.log(
    format === 'json' ? JSON.stringify(flow.config, null, 2) : drawFlow(revive('shown', flow).machine),
  );
  return 0;
}
