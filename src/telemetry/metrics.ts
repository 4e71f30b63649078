import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

const secondsOfWork = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const secondsLate = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600];

/** What Prometheus reads at /metrics. A registry of its own, so that two services may live in one process. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    turns: new Counter({
      name: 'hourglass_turns_total',
      help: 'Events taken from people and timers, by what became of them: done, duplicate, ignored, failed.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    batchSize: new Histogram({
      name: 'hourglass_batch_turns',
      help: 'Turns written in one commit.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'hourglass_batch_seconds',
      help: 'Time from the first read of a batch to its commit.',
      buckets: secondsOfWork,
      registers,
    }),
    commitLagSeconds: new Histogram({
      name: 'hourglass_commit_lag_seconds',
      help: 'Time from the arrival of an event to the commit of its turn.',
      buckets: secondsOfWork,
      registers,
    }),
    deliveries: new Counter({
      name: 'hourglass_deliveries_total',
      help: 'Attempts to send a message, by channel and outcome: sent, refused, later, unknown.',
      labelNames: ['channel', 'outcome'] as const,
      registers,
    }),
    webhookCalls: new Counter({
      name: 'hourglass_webhook_calls_total',
      help: "Calls of the business's own tools, by what became of them: delivered, waiting, failed.",
      labelNames: ['state'] as const,
      registers,
    }),
    timersFired: new Counter({
      name: 'hourglass_timers_fired_total',
      help: 'Timers of conversations that were fired.',
      registers,
    }),
    timerLateSeconds: new Histogram({
      name: 'hourglass_timer_late_seconds',
      help: 'How long after its due time a timer was fired.',
      buckets: secondsLate,
      registers,
    }),
    ignoredUpdates: new Counter({
      name: 'hourglass_ignored_updates_total',
      help: 'Updates that are no business of ours, by channel and kind.',
      labelNames: ['channel', 'kind'] as const,
      registers,
    }),
    httpRequests: new Counter({
      name: 'hourglass_http_requests_total',
      help: 'Answered HTTP requests, by method, route and status.',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
  };
}
