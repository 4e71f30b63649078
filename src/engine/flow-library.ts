import { checkRevivable } from '../flow/check-flow.ts';
import type { CopySource } from '../flow/copybook.ts';
import { type RunnableFlow, revive } from '../flow/published-flow.ts';
import { FlowVersionError } from './flow-version-error.ts';
import type { TurnStore } from './turn-store.ts';

/** The flow versions in use, each revived once. There are as many as were published, so nothing is dropped. */
export interface FlowLibrary {
  /** To run. Throws `FlowVersionError` when this build cannot: an action that is not known would be passed over. */
  get(versionId: string): Promise<RunnableFlow>;
  /** To read from: its prompts, texts and settings, also when this build cannot run it any more. */
  past(versionId: string): Promise<RunnableFlow>;
}

/** `otherwise` has the texts that a flow says today and an old version may lack. */
export function flowLibrary(
  store: Pick<TurnStore, 'flowVersion'>,
  otherwise: (flow: string) => CopySource | undefined = () => undefined,
): FlowLibrary {
  const past = once(async (versionId) => {
    const published = await store.flowVersion(versionId);
    return revive(versionId, published, otherwise(published.flow));
  });
  const get = once(async (versionId) => {
    const faults = checkRevivable(await store.flowVersion(versionId));
    if (faults.length > 0) throw new FlowVersionError(versionId, faults);
    return past(versionId);
  });
  return { get, past };
}

function once<T>(make: (versionId: string) => Promise<T>): (versionId: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (versionId) => {
    let promise = made.get(versionId);
    if (!promise) {
      promise = make(versionId);
      promise.catch(() => made.delete(versionId));
      made.set(versionId, promise);
    }
    return promise;
  };
}
