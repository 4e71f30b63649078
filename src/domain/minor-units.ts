/** A sum of the profile, such as 1250.5, in minor units of the currency (ISO 4217): 125050. */
export function minorUnits(sum: number, currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return Math.round(sum * 10 ** (digits ?? 2));
}
