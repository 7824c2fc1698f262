import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What a worker counts; names follow Prometheus' conventions. */
export function createMetrics(depth: () => Promise<{ waiting: number; active: number }>) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    ...{ name: 'soundscene_jobs', help: 'Draw jobs in the queue', labelNames: ['state'] as const, registers },
    async collect() {
      const { waiting, active } = await depth()
      this.set({ state: 'waiting' }, waiting)
      this.set({ state: 'active' }, active)
    },
  })
  return {
    registry,
    draws: new Counter({
      ...{
        name: 'soundscene_draws_total',
        help: 'Attempts by how they ended',
        labelNames: ['outcome'] as const,
        registers,
      },
    }),
    batchSize: new Histogram({
      ...{ name: 'soundscene_batch_size', help: 'Draws in a batch', buckets: [1, 2, 4, 8, 16, 32, 64], registers },
    }),
    attemptSeconds: new Histogram({
      name: 'soundscene_attempt_seconds',
      help: 'From taking a draw to its picture being stored',
      buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
