import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Notes whether something was found in a cache. */
export const lookupIn =
  ({ cacheLookups }: Pick<Metrics, 'cacheLookups'>, cache: string) =>
  (isHit: boolean): void =>
    cacheLookups.inc({ cache, outcome: isHit ? 'hit' : 'miss' })

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
    runSeconds: new Histogram({
      name: 'journeyon_agent_run_seconds',
      help: 'Duration of agent runs by outcome.',
      labelNames: ['outcome'],
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160],
      registers,
    }),
    liveRuns: new Gauge({
      name: 'journeyon_agent_runs_live',
      help: 'Agent runs under way in this process.',
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'journeyon_job_seconds',
      help: 'Duration of background jobs by name and outcome (completed, failed); many may be carried out as one.',
      labelNames: ['job', 'outcome'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 120],
      registers,
    }),
    cacheLookups: new Counter({
      name: 'journeyon_cache_lookups_total',
      help: 'Looks into caches of this process by cache and outcome (hit, miss); those of vendors count as provider calls.',
      labelNames: ['cache', 'outcome'],
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
    modelSeconds: new Histogram({
      name: 'journeyon_model_seconds',
      help: 'Duration of calls to chat models by provider, purpose (tools, reply) and outcome.',
      labelNames: ['provider', 'purpose', 'outcome'],
      buckets: [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120],
      registers,
    }),
    modelFirstTokenSeconds: new Histogram({
      name: 'journeyon_model_first_token_seconds',
      help: 'Time until a chat model began its answer.',
      labelNames: ['provider'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30],
      registers,
    }),
    modelTokens: new Counter({
      name: 'journeyon_model_tokens_total',
      help: 'Tokens of chat models by provider, model and direction (input, output).',
      labelNames: ['provider', 'model', 'direction'],
      registers,
    }),
    modelCost: new Counter({
      name: 'journeyon_model_cost_dollars_total',
      help: 'Estimated cost of chat models with a known price, in US dollars.',
      labelNames: ['provider', 'model'],
      registers,
    }),
    sockets: new Gauge({ name: 'journeyon_sockets', help: 'Open WebSocket connections.', registers }),
  }
}
