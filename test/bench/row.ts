/** One line of the benchmark. `measured` and `reach` are in the same unit: a ratio, seconds, microseconds or megabytes. */
export interface Row {
  name: string;
  measured: number;
  reach: string;
  holds: boolean;
  /** What the figure was made of, for a person to read. */
  detail: string;
}

export function atLeast(reach: number, row: Pick<Row, 'name' | 'measured' | 'detail'>): Row {
  return { ...row, reach: `≥ ${reach}`, holds: row.measured >= reach };
}

export function atMost(reach: number, row: Pick<Row, 'name' | 'measured' | 'detail'>): Row {
  return { ...row, reach: `≤ ${reach}`, holds: row.measured <= reach };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
