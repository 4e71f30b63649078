import type { EngineObserver } from '../engine/engine.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** Counts and times what the engine does. */
export function measureTurns(metrics: Metrics, log: Logger): EngineObserver {
  return {
    batch({ turns, timers, tookMs, oldestWaitMs }) {
      metrics.turns.inc({ outcome: 'done' }, turns);
      metrics.batchSize.observe(turns + timers);
      metrics.turnSeconds.observe(tookMs / 1_000);
      metrics.commitLagSeconds.observe((oldestWaitMs + tookMs) / 1_000);
      metrics.timersFired.inc(timers);
    },
    failed(error) {
      metrics.turns.inc({ outcome: 'failed' });
      log.error({ err: error }, 'turns were not kept; the channels send them again');
    },
  };
}
