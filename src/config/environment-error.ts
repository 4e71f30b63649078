export interface EnvironmentFault {
  /** The name of the variable. */
  name: string;
  /** What to do about it; never its value. */
  message: string;
}

/** The environment is not fit to start with; lists every fault and what to do. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'environment-invalid';
  readonly faults: EnvironmentFault[];

  constructor(faults: EnvironmentFault[]) {
    const list = faults.map(({ name, message }) => `  ${name}: ${message}`).join('\n');
    super(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${list}\n` +
        'The README lists every variable.',
    );
    this.faults = faults;
  }
}
