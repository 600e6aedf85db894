import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** One registry per container, so that tests do not share counters. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    procedureSeconds: new Histogram({
      name: 'journeyon_procedure_seconds',
      help: 'Duration of procedures by path and result code.',
      labelNames: ['path', 'code'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    runs: new Counter({
      name: 'journeyon_agent_runs_total',
      help: 'Ended agent runs by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    toolSeconds: new Histogram({
      name: 'journeyon_tool_seconds',
      help: 'Duration of agent tool calls by name and success.',
      labelNames: ['tool', 'ok'],
      registers,
    }),
    providerCalls: new Counter({
      name: 'journeyon_provider_calls_total',
      help: 'Calls to the outside world by provider and outcome.',
      labelNames: ['provider', 'outcome'],
      registers,
    }),
    sockets: new Gauge({ name: 'journeyon_sockets', help: 'Open WebSocket connections.', registers }),
  }
}
