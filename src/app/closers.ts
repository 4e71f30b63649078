/** What was opened, closed in the opposite order. */
export interface Closers {
  add(close: () => Promise<unknown>): void;
  /** Closes each once. @throws the first failure, when all were tried */
  closeAll(): Promise<void>;
}

export function closers(): Closers {
  const opened: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void opened.push(close),
    async closeAll() {
      const failures: unknown[] = [];
      // One that fails must not leave the others open, the database least of all.
      for (const close of opened.splice(0).reverse()) {
        await close().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
