// Loads what the configuration switches on, and nothing else: the libraries would cost every start.
import packageJson from '../../../package.json' with { type: 'json' }
import type { Env } from '../env.ts'
import type { ErrorReporter } from './error-reporter.ts'
import { useTracer } from './trace.ts'

export interface Observers {
  reporter?: ErrorReporter
  /** Sends what is still held. */
  stop(): Promise<void>
}

export async function startObservers(env: Env): Promise<Observers> {
  const [endTracing, reporter] = await Promise.all([startTracing(env), openReporter(env)])
  return {
    reporter,
    async stop() {
      await Promise.allSettled([endTracing?.(), reporter?.stop()])
    },
  }
}

async function startTracing(env: Env): Promise<(() => Promise<void>) | undefined> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return undefined
  const { createOtlpTracer } = await import('./otlp-tracer.ts')
  return useTracer(
    createOtlpTracer({
      endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
      headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
      serviceName: env.OTEL_SERVICE_NAME,
      version: packageJson.version,
      ratio: env.OTEL_TRACES_SAMPLER_ARG,
    }),
  )
}

async function openReporter(env: Env): Promise<ErrorReporter | undefined> {
  if (!env.SENTRY_DSN) return undefined
  const { createSentryReporter } = await import('./sentry-reporter.ts')
  return createSentryReporter({ dsn: env.SENTRY_DSN, environment: env.NODE_ENV, version: packageJson.version })
}
