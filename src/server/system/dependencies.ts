// What the product stands on in this configuration, and how each is asked whether it is there.
import type { Redis } from '@upstash/redis'
import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { Env } from '../env.ts'
import type { ModelSlot } from '../providers/chat-model/ordered/ask-slot.ts'
import type { FileStorage } from '../providers/file-storage/file-storage.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import type { VirusScanner } from '../providers/virus-scan/virus-scanner.ts'
import type { Dependency } from './dependency.ts'

export interface Outside {
  db: Db
  redis: Redis | null
  mail: MailSender
  fileStorage: Pick<FileStorage, 'verify'>
  virusScan: Pick<VirusScanner, 'verify'> | null
  models: { slots: readonly ModelSlot[]; endsWithRules: boolean }
  vendors: VendorStates
}

/** The live sources of travel data in use, and whether each answered its last call. Reading it makes no call. */
export type VendorStates = ReadonlyMap<string, () => boolean>

export function listDependencies(env: Env, outside: Outside): Dependency[] {
  const { db, redis, mail, fileStorage, virusScan, models, vendors } = outside
  return [
    {
      name: 'database',
      mode: env.DATABASE_URL ? 'external' : 'embedded',
      detail: env.DATABASE_URL ? hostOf(env.DATABASE_URL) : 'PostgreSQL in the data folder',
      isVital: true,
      probe: () => db.execute(sql`select 1`),
    },
    redis && env.UPSTASH_REDIS_REST_URL
      ? external('rate-limit', hostOf(env.UPSTASH_REDIS_REST_URL), () => redis.ping())
      : embedded('rate-limit', 'in memory, this process only'),
    env.SMTP_URL
      ? external('mail', hostOf(env.SMTP_URL), async () => mail.verify?.())
      : embedded('mail', 'outbox shown to the admin'),
    env.S3_BUCKET && env.S3_ENDPOINT
      ? external('files', `${env.S3_BUCKET}, ${hostOf(env.S3_ENDPOINT)}`, () => fileStorage.verify())
      : embedded('files', 'in the data folder'),
    chatModels(models),
    embeddings(env),
    ...vectorIndex(env),
    travelData(vendors),
    ...(virusScan
      ? [external('virus-scan', `ClamAV, ${env.CLAMAV_HOST}:${env.CLAMAV_PORT}`, () => virusScan.verify())]
      : []),
  ]
}

function embedded(name: Dependency['name'], detail: string): Dependency {
  return { name, mode: 'embedded', detail, isVital: false }
}

function external(name: Dependency['name'], detail: string, probe: Dependency['probe']): Dependency {
  return { name, mode: 'external', detail, isVital: false, probe }
}

function travelData(vendors: VendorStates): Dependency {
  if (vendors.size === 0) return embedded('travel-data', 'guide data and models')
  const missing = () => [...vendors].flatMap(([vendor, isUp]) => (isUp() ? [] : vendor))
  return { ...external('travel-data', [...vendors.keys()].join(', '), undefined), missing }
}

/** A model is missing while its last failure keeps it from being asked. Looking asks no model. */
function chatModels({ slots, endsWithRules }: Outside['models']): Dependency {
  if (slots.length === 0) return embedded('chat-model', 'rules')
  const names = [...slots.map(({ endpoint }) => endpoint.provider), ...(endsWithRules ? ['rules'] : [])]
  const missing = () => slots.flatMap(({ endpoint, health }) => (health.isPaused() ? endpoint.provider : []))
  return { ...external('chat-model', names.join(', '), undefined), missing }
}

/** Looking asks no model: what was said to a server of embeddings costs money. */
function embeddings({ EMBEDDING_PROVIDER: provider, OPENAI_EMBED_MODEL, OLLAMA_EMBED_MODEL }: Env): Dependency {
  if (provider === 'built-in') return embedded('embeddings', 'built-in')
  const model = provider === 'openai' ? OPENAI_EMBED_MODEL : OLLAMA_EMBED_MODEL
  return external('embeddings', `${provider}, ${model}`, undefined)
}

/** The built-in index is part of the database. */
function vectorIndex({ QDRANT_URL: url, QDRANT_API_KEY: key }: Env): Dependency[] {
  if (!url) return []
  const headers = key ? { 'api-key': key } : undefined
  const probe = async (signal: AbortSignal) => {
    const response = await fetch(new URL('collections', `${url.replace(/\/$/, '')}/`), { headers, signal })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
  }
  return [external('vector-index', `Qdrant, ${hostOf(url)}`, probe)]
}

/** Addresses hold passwords; their host does not. */
function hostOf(address: string): string {
  return new URL(address).host
}
