import type { Request } from './request.ts';
import { deniedBecause, request, vocabulary } from './vocabulary.ts';

/**
 * A step in which the engine does something that the flow cannot: it is left in the same turn, `granted` or `denied`.
 * `because` leads on by why it is denied. Should there be no answer, as where the product has no such thing, the hour's deadline takes it for denied.
 */
export function requesting(
  asked: Request,
  { granted, denied, because = {} }: { granted: string; denied: string; because?: Record<string, string> },
) {
  const ways = Object.entries(because).map(([why, target]) => ({ guard: deniedBecause(why), target }));
  return vocabulary.createStateConfig({
    entry: request(asked),
    on: {
      granted: { target: granted, actions: 'rememberFound' },
      denied: [...ways, { target: denied }],
    },
    after: { [HOUR_MS]: { target: denied } },
  });
}

const HOUR_MS = 3_600_000;
