import type { FastifyInstance } from 'fastify';

/**
 * Listens, and resolves to the address with the port that was taken.
 *
 * @throws ListenError when the address cannot be had
 */
export async function listen(
  server: Pick<FastifyInstance, 'listen'>,
  at: { host: string; port: number },
): Promise<string> {
  try {
    return await server.listen(at);
  } catch (cause) {
    throw new ListenError(at, cause);
  }
}

/** The message says what to do next. */
class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'http.listen';

  constructor({ host, port }: { host: string; port: number }, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const advice = ADVICE[code] ?? (cause instanceof Error ? cause.message : String(cause));
    super(`Hourglass cannot listen on ${host}:${port}. ${advice}`, { cause });
  }
}

const ADVICE: Record<string, string> = {
  EADDRINUSE:
    'Another program is there, perhaps Hourglass itself: stop it, or choose another port with PORT.',
  EACCES: 'This user may not take that port: choose one above 1023 with PORT.',
  EADDRNOTAVAIL: 'This machine has no such address: set HOST to 127.0.0.1, or to 0.0.0.0 for all.',
  ENOTFOUND: 'This machine has no such address: set HOST to 127.0.0.1, or to 0.0.0.0 for all.',
};
