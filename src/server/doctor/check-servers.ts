// Servers of others that the configuration names: whether each answers, and whether it takes our key.
import type { Env } from '../env.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const limitMs = 5000

interface OutsideServer {
  subject: string
  url: string
  key?: string
  /** What is lost without it. */
  fallback: string
}

export function checkServers(env: Env): Promise<Finding[]> {
  return Promise.all(listServers(env).map(checkServer))
}

function listServers(env: Env): OutsideServer[] {
  const list: (OutsideServer | null)[] = [
    env.OPENAI_API_KEY || env.OPENAI_BASE_URL
      ? {
          subject: 'chat model openai',
          url: `${(env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1').replace(/\/$/, '')}/models`,
          key: env.OPENAI_API_KEY,
          fallback: 'the next model of LLM_PROVIDERS or the built-in rules answer',
        }
      : null,
    server('chat model ollama', env.OLLAMA_URL, 'the next model of LLM_PROVIDERS or the built-in rules answer'),
    server('rerank', env.RERANK_URL, 'the built-in ranking is used'),
    server('nominatim', env.NOMINATIM_URL, 'only the shipped gazetteer knows places'),
    server('photon', env.PHOTON_URL, 'only the shipped gazetteer knows places'),
    server('overpass', env.OVERPASS_URL, 'cities without a guide have no places'),
    server('routes', env.OSRM_URL, 'travel times are estimates'),
    server('bookings', env.OTA_URL, 'prices of lodgings and flights are samples'),
    server('map', env.MAP_STYLE_URL, 'the map shows outlines only'),
    server('traces', env.OTEL_EXPORTER_OTLP_ENDPOINT, 'traces are lost'),
    server('errors', env.SENTRY_DSN && new URL(env.SENTRY_DSN).origin, 'errors are in the log alone'),
  ]
  return list.filter((entry) => entry !== null)
}

function server(subject: string, url: string | undefined, fallback: string): OutsideServer | null {
  return url ? { subject, url, fallback } : null
}

async function checkServer({ subject, url, key, fallback }: OutsideServer): Promise<Finding> {
  const { host } = new URL(url)
  try {
    const headers = key ? { authorization: `Bearer ${key}` } : undefined
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(limitMs) })
    await response.body?.cancel()
    if (key && (response.status === 401 || response.status === 403)) {
      return problem(subject, `${host} refuses the key`, `Check the key; until then ${fallback}.`)
    }
    if (response.status >= 500) return warning(subject, `${host} answers ${response.status}`, `Until then ${fallback}.`)
    return ok(subject, host)
  } catch {
    return warning(subject, `${host} does not answer`, `Check its address and the network; until then ${fallback}.`)
  }
}
