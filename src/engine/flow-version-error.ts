import type { FlowFault } from '../flow/flow-fault.ts';

/** A conversation stands in a version of its flow that this build cannot run; nothing was changed. */
export class FlowVersionError extends Error {
  override readonly name = 'FlowVersionError';
  readonly code = 'flow-version.not-runnable';
  readonly versionId: string;
  readonly faults: FlowFault[];

  constructor(versionId: string, faults: FlowFault[]) {
    const [first] = faults;
    super(
      `Version ${versionId} of ${first?.flow} cannot be run by this build: ${first?.where}: ${first?.message}`,
    );
    this.versionId = versionId;
    this.faults = faults;
  }
}
