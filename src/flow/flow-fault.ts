/** Something in a flow that would fail, or be missed, in a talk with a person. */
export interface FlowFault {
  flow: string;
  /** The state (`askingBudget.helping`) or the text (`ru: ask-budget.help`). */
  where: string;
  code: FlowFaultCode;
  /** What is wrong and what to do about it. */
  message: string;
}

/** A fault that does not know its flow yet. */
export type Finding = Omit<FlowFault, 'flow'>;

type FlowFaultCode =
  | 'broken-chart'
  | 'unknown-word'
  | 'unknown-kind'
  | 'unknown-key'
  | 'unknown-value'
  | 'unreachable'
  | 'dead-end'
  | 'no-deadline'
  | 'no-way-out'
  | 'no-prompt'
  | 'broken-copy'
  | 'missing-copy'
  | 'unused-copy'
  | 'unknown-placeable'
  | 'cannot-fill-in'
  | 'label-too-long'
  | 'text-too-long'
  | 'too-many-options';
