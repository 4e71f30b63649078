import type { PackageChoice } from './package-choices.ts';

/** What comes next below a package, out of all that they may have; null where nothing costs less. */
export function simplerChoice(
  choices: PackageChoice[],
  code: string,
): (PackageChoice & { total: number }) | null {
  const total = choices.find(({ offered }) => offered.code === code)?.total ?? null;
  if (total === null) return null;
  const cheaper = choices.flatMap((one) =>
    one.total !== null && one.total < total ? [{ ...one, total: one.total }] : [],
  );
  return cheaper.toSorted((one, other) => other.total - one.total)[0] ?? null;
}
