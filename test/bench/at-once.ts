/** Conversations that talk at once. */
export const AT_ONCE = 64;

/** Keeps 64 lines of work going, each one step after another, until `total` steps are done; returns steps a second. */
export async function perSecond(total: number, step: (line: number) => Promise<void>): Promise<number> {
  let begun = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, line) => {
      while (begun < total) {
        begun += 1;
        await step(line);
      }
    }),
  );
  return total / ((performance.now() - startedAt) / 1_000);
}
