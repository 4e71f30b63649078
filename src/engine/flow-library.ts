import { type RunnableFlow, revive } from '../flow/published-flow.ts';
import type { TurnStore } from './turn-store.ts';

/** The flow versions in use, each revived once. There are as many as were published, so nothing is dropped. */
export interface FlowLibrary {
  get(versionId: string): Promise<RunnableFlow>;
}

export function flowLibrary(store: Pick<TurnStore, 'flowVersion'>): FlowLibrary {
  const revived = new Map<string, Promise<RunnableFlow>>();
  return {
    get(versionId) {
      let flow = revived.get(versionId);
      if (!flow) {
        flow = store.flowVersion(versionId).then((published) => revive(versionId, published));
        flow.catch(() => revived.delete(versionId));
        revived.set(versionId, flow);
      }
      return flow;
    },
  };
}
