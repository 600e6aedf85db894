// Settings that are valid one by one and do not fit together, or are still as they were shipped.
import type { Env } from '../env.ts'
import { type Finding, ok, warning } from './finding.ts'

const subject = 'settings'

export function checkSettings(env: Env): Finding[] {
  const found = [...checkAddress(env), ...checkPairs(env), ...checkOperation(env)]
  return found.length > 0 ? found : [ok(subject, 'all fit together')]
}

function checkAddress({ NEXTAUTH_URL, TRUST_PROXY, SMTP_URL, MAIL_FROM }: Env): Finding[] {
  const found: Finding[] = []
  const address = NEXTAUTH_URL ? new URL(NEXTAUTH_URL) : null
  if (address?.protocol === 'http:' && !isLocal(address.hostname)) {
    const advice = 'Put the app behind a proxy with TLS and give the https address.'
    found.push(warning(subject, `NEXTAUTH_URL ${address.origin} is not encrypted`, advice))
  }
  if (address?.protocol === 'https:' && !TRUST_PROXY) {
    const advice = 'Set TRUST_PROXY=true, so that limits and logs see the addresses of people, not that of the proxy.'
    found.push(warning(subject, 'https in NEXTAUTH_URL, but no proxy is trusted', advice))
  }
  if (SMTP_URL && MAIL_FROM.includes('@localhost')) {
    found.push(warning(subject, `mails come from ${MAIL_FROM}`, 'Set MAIL_FROM to an address that may send for you.'))
  }
  return found
}

const isLocal = (host: string) => host === 'localhost' || host.startsWith('127.') || host === '[::1]'

/** What has no effect without the other. */
const pairs = [
  ['OTA_KEY', 'OTA_URL'],
  ['QDRANT_API_KEY', 'QDRANT_URL'],
  ['RERANK_API_KEY', 'RERANK_URL'],
  ['RERANK_MODEL', 'RERANK_URL'],
  ['OLLAMA_CHAT_MODEL', 'OLLAMA_URL'],
  ['OLLAMA_RERANK_MODEL', 'OLLAMA_URL'],
  ['MAP_STYLE_URL_DARK', 'MAP_STYLE_URL'],
] as const satisfies [keyof Env, keyof Env][]

function checkPairs(env: Env): Finding[] {
  return pairs.flatMap(([name, needed]) =>
    env[name] && !env[needed]
      ? [warning(subject, `${name} has no effect`, `Set ${needed} as well, or take ${name} away.`)]
      : [],
  )
}

function checkOperation(env: Env): Finding[] {
  const found: Finding[] = []
  if (env.LIVE_SOURCES && !env.LIVE_SOURCES_CONTACT) {
    const advice =
      'Set LIVE_SOURCES_CONTACT: the operators of public sources ask who is calling, and block the nameless.'
    found.push(warning(subject, 'public sources are asked without a contact', advice))
  }
  if (env.DATABASE_URL && env.ALLOW_IN_MEMORY && !env.UPSTASH_REDIS_REST_URL) {
    const advice = 'Fine for one process; several need UPSTASH_REDIS_REST_URL to share their limits.'
    found.push(warning(subject, 'rate limits are kept in memory beside an external database', advice))
  }
  return found
}
