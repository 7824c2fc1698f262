import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What a bot counts; names follow Prometheus' conventions. */
export function createMetrics(isConnected: () => Iterable<[platform: string, connected: boolean]>) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    ...{
      name: 'soundscene_chat_connected',
      help: 'Whether events arrive',
      labelNames: ['platform'] as const,
      registers,
    },
    collect() {
      for (const [platform, connected] of isConnected()) this.set({ platform }, connected ? 1 : 0)
    },
  })
  return {
    registry,
    acknowledgement: new Histogram({
      name: 'soundscene_chat_acknowledgement_seconds',
      help: 'From an event to its acknowledgement; platforms give up after three seconds',
      labelNames: ['platform'] as const,
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
      registers,
    }),
    answers: new Counter({
      ...{ name: 'soundscene_chat_answers_total', help: 'Answers by how they ended', registers },
      labelNames: ['platform', 'outcome'] as const,
    }),
    answerSeconds: new Histogram({
      name: 'soundscene_chat_answer_seconds',
      help: 'From a request to its answer',
      labelNames: ['platform'] as const,
      buckets: [0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 900],
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
