// Servers of others that the configuration names: whether each answers, and whether it takes our key.
import type { Env } from '../env.ts'
import { openMapArchive } from '../maps/map-archive.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const limitMs = 5000
const archiveHeaderBytes = 127

interface OutsideServer {
  subject: string
  url: string
  key?: string
  /** What is lost without it. */
  fallback: string
  /** The address itself has to exist: that of a server alone need not lead to anything. */
  mustExist?: boolean
}

export function checkServers(env: Env): Promise<Finding[]> {
  const archives = env.MAP_PMTILES ? [checkMapArchive(env.MAP_PMTILES)] : []
  return Promise.all([...listServers(env).map(checkServer), ...archives])
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
    server('wikidata', env.WIKIDATA_URL, 'places are ranked without their fame'),
    server('wikivoyage', env.WIKIVOYAGE_URL, 'cities without a guide are described by their places alone'),
    server('routes', env.OSRM_URL, 'travel times are estimates'),
    server('bookings', env.OTA_URL, 'prices of lodgings and flights are samples'),
    server('map', env.MAP_STYLE_URL, 'the map shows outlines only'),
    ...(env.OIDC_PROVIDERS ?? []).map(signInServer),
    server('traces', env.OTEL_EXPORTER_OTLP_ENDPOINT, 'traces are lost'),
    server('errors', env.SENTRY_DSN && new URL(env.SENTRY_DSN).origin, 'errors are in the log alone'),
  ]
  return list.filter((entry) => entry !== null)
}

function server(subject: string, url: string | undefined, fallback: string): OutsideServer | null {
  return url ? { subject, url, fallback } : null
}

/** Where OpenID Connect has its discovery document: with a wrong issuer there is none. */
function signInServer({ id, issuer }: NonNullable<Env['OIDC_PROVIDERS']>[number]): OutsideServer {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  return { subject: `sign-in ${id}`, url, fallback: 'nobody can sign in with it', mustExist: true }
}

async function checkMapArchive(source: string): Promise<Finding> {
  const subject = 'map archive'
  try {
    await openMapArchive(source).read(0, archiveHeaderBytes)
    return ok(subject, source)
  } catch {
    return warning(subject, `${source} cannot be read`, 'Check MAP_PMTILES; until then the map shows outlines only.')
  }
}

async function checkServer({ subject, url, key, fallback, mustExist }: OutsideServer): Promise<Finding> {
  const { host } = new URL(url)
  try {
    const headers = key ? { authorization: `Bearer ${key}` } : undefined
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(limitMs) })
    await response.body?.cancel()
    if (key && (response.status === 401 || response.status === 403)) {
      return problem(subject, `${host} refuses the key`, `Check the key; until then ${fallback}.`)
    }
    if (mustExist && !response.ok)
      return problem(subject, `${url} answers ${response.status}`, `Check its address; until then ${fallback}.`)
    if (response.status >= 500) return warning(subject, `${host} answers ${response.status}`, `Until then ${fallback}.`)
    return ok(subject, host)
  } catch {
    return warning(subject, `${host} does not answer`, `Check its address and the network; until then ${fallback}.`)
  }
}
