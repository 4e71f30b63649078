import { statesOf } from '../flow/chart.ts';
import { checkFlows } from '../flow/check-flow.ts';
import type { FlowFault } from '../flow/flow-fault.ts';
import { type PublishedFlow, revive } from '../flow/published-flow.ts';
import { shippedFlows } from './shipped-flows.ts';

/** Checks the profile and every flow, and prints each fault with its place. Resolves to the exit code. */
export async function flowsCheck(): Promise<number> {
  let published: PublishedFlow[];
  try {
    published = shippedFlows(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  const faults = checkFlows(published);
  for (const flow of published) {
    const own = faults.filter((fault) => fault.flow === flow.flow);
    if (own.length === 0) console.log(`${flow.flow}: ${sizeOf(flow)}, all right`);
    else
      console.error(
        `${flow.flow} has ${own.length} ${own.length === 1 ? 'fault' : 'faults'}:\n${listOf(own)}`,
      );
  }
  return faults.length === 0 ? 0 : 1;
}

function listOf(faults: FlowFault[]): string {
  return faults.map(({ where, code, message }) => `  ${where}: ${message} (${code})`).join('\n');
}

function sizeOf(published: PublishedFlow): string {
  const { machine, prompts, copy } = revive('checked', published);
  const states = statesOf(machine).length - 1;
  return `${states} states, ${prompts.length} prompts, ${copy.ids('ru').length} texts in 2 languages`;
}
