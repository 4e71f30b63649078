/**
 * Whether a value is what a phrase was expected to mean. Only the keys that are expected are compared; a pair of ISO
 * days takes any day from the first to the second, `*` takes anything, and a total is what is said of no unit.
 */
export function sameValue(expected: unknown, value: unknown): boolean {
  if (expected === '*') return true;
  if (isDayPair(expected)) return typeof value === 'string' && expected[0] <= value && value <= expected[1];
  if (Array.isArray(expected)) {
    if (!Array.isArray(value) || expected.length !== value.length) return false;
    const [wanted, given] = [[...expected].sort(), [...value].sort()];
    return wanted.every((one, index) => sameValue(one, given[index]));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(expected).every(([key, wanted]) => {
      const given = (value as Record<string, unknown>)[key];
      return key === 'per' ? (wanted === 'person') === (given === 'person') : sameValue(wanted, given);
    });
  }
  if (typeof expected === 'string' && typeof value === 'string') {
    return expected.toLowerCase() === value.toLowerCase();
  }
  return expected === value;
}

function isDayPair(value: unknown): value is [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((day) => /^\d{4}-\d\d-\d\d$/.test(String(day)))
  );
}
