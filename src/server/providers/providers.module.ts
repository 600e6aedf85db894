// Chooses which implementation stands behind each capability, from the configuration.
import { Redis } from '@upstash/redis'
import type { Db } from '../db/client.ts'
import type { Env } from '../env.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Cache } from './cache/cache.ts'
import { createMemoryCache } from './cache/memory-cache.ts'
import { createRedisEntries } from './cache/redis-entries.ts'
import type { ChatModel } from './chat-model/chat-model.ts'
import { createRulesChatModel } from './chat-model/rules/rules-chat-model.ts'
import { chooseChatModel } from './choose-chat-model.ts'
import { chooseEmbeddings, chooseReranker } from './choose-search-models.ts'
import { type Clock, systemClock } from './clock/clock.ts'
import type { EmbeddingProvider } from './embeddings/embeddings.ts'
import { chooseFileStorage } from './file-storage/choose-file-storage.ts'
import { createEncryptedFileStorage } from './file-storage/encrypted-file-storage.ts'
import type { FileStorage } from './file-storage/file-storage.ts'
import type { MailSender } from './mail/mail.ts'
import { createOutboxMail } from './mail/outbox-mail.ts'
import { createSmtpMail } from './mail/smtp-mail.ts'
import { createDatabaseModelLedger } from './model-ledger/database-model-ledger.ts'
import type { PushSender } from './push/push.ts'
import { deriveVapidKeys } from './push/vapid-keys.ts'
import { createWebPushSender } from './push/web-push-sender.ts'
import { createMemoryRateLimit } from './rate-limit/memory-rate-limit.ts'
import type { RateLimit } from './rate-limit/rate-limit.ts'
import { createUpstashRateLimit } from './rate-limit/upstash-rate-limit.ts'
import { createRedisGuard } from './redis/redis-guard.ts'
import type { Reranker } from './rerank/rerank.ts'
import { createDatabaseAnswerStore } from './resilience/answer-store/database-answer-store.ts'
import { chooseTravelProviders, type TravelProviders } from './travel-sources.ts'
import { createExactVectorIndex } from './vector-index/exact-vector-index.ts'
import { createQdrantVectorIndex } from './vector-index/qdrant/qdrant-vector-index.ts'
import type { VectorIndex } from './vector-index/vector-index.ts'
import { createClamavScanner } from './virus-scan/clamav-scanner.ts'
import type { VirusScanner } from './virus-scan/virus-scanner.ts'

/** What the outside of the process is made of; tests put their own in its place. */
export interface Providers extends TravelProviders {
  clock: Clock
  cache: Cache
  rateLimit: RateLimit
  fileStorage: FileStorage
  mail: MailSender
  push: PushSender
  chatModel: ChatModel
  embeddings: EmbeddingProvider
  reranker: Reranker
  vectorIndex: VectorIndex
  /** null = uploads are not looked at. */
  virusScan: VirusScanner | null
}

export interface ProviderModuleDeps {
  env: Env
  /** The keys of push messages are made from it. */
  authSecret: string
  /** Secrets that encrypt files: the first encrypts, the others still open. */
  fileKeys: readonly string[]
  db: Db
  logger: Logger
  metrics: Metrics
}

export function createProviderModule({ env, authSecret, fileKeys, db, logger, metrics }: ProviderModuleDeps) {
  const clock = systemClock
  const redis = connectRedis(env)
  const memoryLimit = createMemoryRateLimit(clock)
  /** The live sources of travel data in use, and whether each answered when it was last asked. */
  const vendors = new Map<string, () => boolean>()
  const onVendor = vendors.set.bind(vendors)
  const guards = redis && guardRedis(redis, logger)
  const rateLimit = guards ? createUpstashRateLimit(guards.rateLimit, memoryLimit) : memoryLimit
  const answers = createDatabaseAnswerStore({ db, logger })
  const ledger = createDatabaseModelLedger({ db, clock, logger })
  const rules = createRulesChatModel()
  const { chatModel, ...models } = chooseChatModel(env, { clock, logger, metrics, rateLimit, ledger, rules })
  const providers: Providers = {
    ...chooseTravelProviders(env, { clock, logger, metrics, answers, onVendor }),
    clock,
    cache: createMemoryCache({ metrics, shared: guards ? createRedisEntries(guards.cache) : undefined }),
    rateLimit,
    fileStorage: createEncryptedFileStorage(chooseFileStorage(env), fileKeys),
    push: createPush(authSecret, env.NEXTAUTH_URL),
    mail: env.SMTP_URL ? createSmtpMail(env.SMTP_URL, env.MAIL_FROM) : createOutboxMail(db),
    chatModel,
    embeddings: chooseEmbeddings(env, metrics),
    reranker: chooseReranker(env),
    vectorIndex: env.QDRANT_URL
      ? createQdrantVectorIndex({ url: env.QDRANT_URL, key: env.QDRANT_API_KEY })
      : createExactVectorIndex(db),
    virusScan: env.CLAMAV_HOST ? createClamavScanner({ host: env.CLAMAV_HOST, port: env.CLAMAV_PORT, logger }) : null,
  }
  return { providers, redis, vendors, models: { ...models, dailyTokens: env.LLM_DAILY_TOKENS } }
}

/** Operators of push services ask whom to turn to: the address of this installation, where it has one. */
function createPush(authSecret: string, origin = ''): PushSender {
  const contact = origin.startsWith('https:') ? origin : 'mailto:journeyon@localhost.invalid'
  return createWebPushSender({ keys: deriveVapidKeys(authSecret), contact })
}

function connectRedis({ UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token }: Env): Redis | null {
  return url && token ? new Redis({ url, token, enableTelemetry: false, retry: { retries: 0 } }) : null
}

/** A request that asks for both loses 50 ms at most. */
function guardRedis(redis: Redis, logger: Logger) {
  const rateLimit = createRedisGuard({ redis, logger, use: 'rate-limit', patienceMs: 40 })
  const cache = createRedisGuard({ redis, logger, use: 'cache', patienceMs: 10, isKnownAway: rateLimit.isAway })
  return { rateLimit, cache }
}
