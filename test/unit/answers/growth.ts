/**
 * How many times longer a text of eight times the characters takes, whatever is repeated in it: some 8 times where the
 * time is linear, 64 where it goes by the square. Measured again while it is out of proportion, so that a busy machine
 * does no harm: what goes by the square stays so.
 */
export function growth(read: (text: string) => unknown, piece: string, short = SHORT): number {
  const shorts: number[] = [];
  let long = Infinity;
  let times = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && times >= IN_PROPORTION; attempt += 1) {
    // Only what makes the short time look longer could hide something: the least of three is near the truth.
    shorts.push(Math.min(...[1, 2, 3].map(() => timeOf(read, piece, short))));
    long = Math.min(long, timeOf(read, piece, 8 * short));
    times = long / Math.max(middle(shorts), SHORTEST_MS);
  }
  return times;
}

/** What a linear reader stays below and a quadratic one does not. */
export const IN_PROPORTION = 24;

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Time of the processor, in milliseconds. */
function timeOf(read: (text: string) => unknown, piece: string, length: number): number {
  // A text read a moment ago is remembered: every run has its own.
  told += 1;
  const lead = `${told}`.padStart(6, '0');
  const text = lead + piece.repeat(Math.ceil(length / piece.length)).slice(0, length - lead.length);
  const began = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const SHORT = 512;
const ATTEMPTS = 10;
/** Below this a clock tells nothing. */
const SHORTEST_MS = 0.05;
let told = 0;
