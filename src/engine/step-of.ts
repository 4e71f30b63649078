/** The state a conversation stands in, as a path: `askingBudget.helping`. */
export function stepOf({ value }: { value: unknown }): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([state, inner]) => `${state}.${stepOf({ value: inner })}`)
    .join(' ');
}
