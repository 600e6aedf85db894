// Settings for those who run the installation: metrics, traces, errors, logs, backups.
import { z } from 'zod'
import { flag, url } from './env-values.ts'

/** As W3C baggage: values are percent-encoded. */
const readHeaders = (list: string): Record<string, string> =>
  Object.fromEntries(
    list.split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())]
    }),
  )

export const operationSettings = {
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Who sends it as a bearer token may read /metrics; without it nobody may, unless METRICS_LOCAL is set.'),
  METRICS_LOCAL: flag
    .default(false)
    .describe('Let this machine read /metrics without a token (not where a proxy runs on it, too).'),
  BACKUP_PASSPHRASE: z
    .string()
    .min(16)
    .optional()
    .describe('Encrypts what `npm run backup` writes and opens it for `npm run restore`; only they read it.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/)
    .optional()
    .describe('A collector that takes traces by OTLP over HTTP, as http://localhost:4318; without it none are made.'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[^=,]+=[^,]*(,[^=,]+=[^,]*)*$/, 'name=value, separated by commas')
    .transform(readHeaders)
    .optional()
    .describe('Headers for the collector, as authorization=Bearer%20abc; several are separated by commas.'),
  OTEL_SERVICE_NAME: z.string().min(1).default('journeyon').describe('What traces call this installation.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('The part of traces that is kept, from 0 to 1.'),
  SENTRY_DSN: url(/^https?$/)
    .optional()
    .describe('Sentry, or a server with its protocol, for errors; what is sent names no person and holds no input.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('At debug each request has its line, too.'),
}
