/** How many digits of a currency's minor unit there are: 2 for roubles and kopecks, 0 for yen. */
export function minorDigits(currency: string): number {
  const style = { style: 'currency', currency } as const;
  return new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
}
