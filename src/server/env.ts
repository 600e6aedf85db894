// The only reader of process.env. Fails at start with every problem listed at once.
import { z } from 'zod'
import { fileSettings } from './env-files.ts'
import { operationSettings } from './env-operation.ts'
import { searchSettings } from './env-search.ts'
import { basePath, flag, port, signInProviders, url } from './env-values.ts'

/** Each variable with what it does; `.env.example` is printed from here. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: port.default(3000).describe('The one port for HTTP, WebSocket and pages.'),
  BASE_PATH: basePath
    .default('')
    .describe(
      'The path of the host under which a proxy serves the product and which it hands on, as /travel. The pages are built for it: `npm start` builds them anew, an image is built with it.',
    ),
  HOST: z.string().min(1).default('0.0.0.0').describe('The address to listen on.'),
  JOURNEYON_DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .describe('Where the embedded database and generated secrets live.'),
  DATABASE_URL: url(/^postgres(ql)?$/)
    .optional()
    .describe('An external PostgreSQL 15 or newer; without it an embedded one is started.'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(20).describe('Connections of one process.'),
  NEXTAUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Signs sessions. Required with DATABASE_URL in production; else generated on first start.'),
  ...fileSettings,
  NEXTAUTH_URL: url(/^https?$/)
    .optional()
    .describe(
      'The public origin, for links in mails, with or without BASE_PATH behind it; without it the origin of the request is used.',
    ),
  OIDC_PROVIDERS: signInProviders
    .optional()
    .describe(
      'Sign-in with OpenID Connect, as JSON: [{"id": "google", "name": "Google", "issuer": "https://accounts.google.com", "clientId": "…", "clientSecret": "…"}]. Callback address: <origin>/api/auth/callback/<id>.',
    ),
  TRUST_PROXY: flag
    .default(false)
    .describe('Believe X-Forwarded-For and X-Forwarded-Proto (set it behind your own proxy only).'),
  ALLOW_IN_MEMORY: flag
    .default(false)
    .describe('Permit the in-memory rate limit beside an external database (one process only).'),
  UPSTASH_REDIS_REST_URL: url(/^https?$/)
    .optional()
    .describe('Redis over REST, for a cache and rate limits shared by several processes.'),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
  SMTP_URL: url(/^smtps?$/)
    .optional()
    .describe('A mail server; without it mails wait in the outbox that the admin can read.'),
  MAIL_FROM: z.string().min(3).default('JourneyOn <journeyon@localhost>'),
  LIVE_SOURCES: flag
    .default(true)
    .describe(
      'Ask Open-Meteo, Frankfurter, OpenStreetMap (Nominatim, Overpass), Wikidata and Wikivoyage where the network allows; off leaves what is configured below.',
    ),
  LIVE_SOURCES_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/)
    .optional()
    .describe('A page or e-mail address of whoever runs this; the operators of public sources ask for one.'),
  AMAP_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('A web service key of Amap (高德): places, weather, routes and addresses in China.'),
  NOMINATIM_URL: url(/^https?$/)
    .optional()
    .describe('Another Nominatim server than the public one, for names that the shipped gazetteer does not know.'),
  PHOTON_URL: url(/^https?$/)
    .optional()
    .describe('A Photon server for names while they are typed; without it only the shipped gazetteer answers then.'),
  OVERPASS_URL: url(/^https?$/)
    .optional()
    .describe('Another Overpass server than the public one, for places in cities without a guide.'),
  WIKIDATA_URL: url(/^https?$/)
    .optional()
    .describe('Another server than www.wikidata.org, for how well places are known.'),
  WIKIVOYAGE_URL: url(/^https?$/)
    .optional()
    .describe('Another server than en.wikivoyage.org, for what travellers say of places.'),
  OSRM_URL: url(/^https?$/)
    .optional()
    .describe('An OSRM server with the profiles foot, bike and driving.'),
  OTA_URL: url(/^https?$/)
    .optional()
    .describe('A booking gateway for lodgings and flights (see src/server/providers/vendors/ota/ota.ts).'),
  OTA_KEY: z.string().min(1).optional().describe('Sent to the booking gateway as a bearer token.'),
  LLM_PROVIDERS: z
    .string()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(['openai', 'ollama', 'rules'])).min(1))
    .optional()
    .describe(
      'Chat models in order, of openai, ollama and rules (built in); by default what is configured, then rules.',
    ),
  OPENAI_API_KEY: z.string().min(1).optional().describe('The key of OpenAI or of the server at OPENAI_BASE_URL.'),
  OPENAI_BASE_URL: url(/^https?$/)
    .optional()
    .describe('Any server that speaks chat completions, as https://api.deepseek.com/v1 or http://localhost:1234/v1.'),
  OPENAI_CHAT_MODEL: z.string().min(1).default('gpt-4.1-mini').describe('The model to ask there.'),
  OLLAMA_URL: url(/^https?$/)
    .optional()
    .describe('An Ollama server, as http://localhost:11434.'),
  OLLAMA_CHAT_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('The model to ask there; without it the newest one that can use tools.'),
  LLM_FIRST_TOKEN_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(300_000)
    .default(20_000)
    .describe('How long a chat model may take to begin its answer.'),
  LLM_BETWEEN_TOKENS_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(300_000)
    .default(15_000)
    .describe('How long it may pause within its answer.'),
  LLM_DAILY_TOKENS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_000_000)
    .describe('Tokens of chat models for each user and day (UTC); after that the built-in rules answer.'),
  ...searchSettings,
  MAP_STYLE_URL: url(/^https?$/)
    .optional()
    .describe(
      'A MapLibre style for the base map; without it OpenFreeMap where LIVE_SOURCES is on, else the built-in outline.',
    ),
  MAP_STYLE_URL_DARK: url(/^https?$/)
    .optional()
    .describe('The style for the dark theme; without it MAP_STYLE_URL serves both.'),
  MAP_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(url(/^https?$/)))
    .optional()
    .describe(
      'Origins of tiles, fonts and icons that the style names on other hosts than its own, separated by commas.',
    ),
  MAP_PMTILES: z
    .string()
    .min(1)
    .optional()
    .describe('A PMTiles archive (file or URL) in the schema of Protomaps, handed out by this server as the base map.'),
  ...operationSettings,
})

export type Env = z.infer<typeof envSchema>

/** @throws Error that lists every problem of the configuration. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(given)
  const problems = parsed.success ? crossChecks(parsed.data) : parsed.error.issues.map(describeIssue)
  if (!parsed.success || problems.length > 0) {
    throw new Error(`The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`)
  }
  return parsed.data
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}

function crossChecks(env: Env): string[] {
  const problems: string[] = []
  const isServing = env.NODE_ENV === 'production' && env.DATABASE_URL !== undefined
  if (isServing && !env.NEXTAUTH_SECRET) problems.push('NEXTAUTH_SECRET: required in production with DATABASE_URL')
  if (isServing && !env.FILE_ENCRYPTION_KEY)
    problems.push('FILE_ENCRYPTION_KEY: required in production with DATABASE_URL')
  if (isServing && !env.UPSTASH_REDIS_REST_URL && !env.ALLOW_IN_MEMORY) {
    problems.push(
      'UPSTASH_REDIS_REST_URL: required in production with DATABASE_URL (or ALLOW_IN_MEMORY=true for one process)',
    )
  }
  // The origin of a request is what its sender says: a mailed link to a new password must not follow it.
  if (env.NEXTAUTH_URL && !['', env.BASE_PATH].includes(new URL(env.NEXTAUTH_URL).pathname.replace(/\/+$/, '')))
    problems.push('NEXTAUTH_URL: its path must be BASE_PATH')
  if (env.NODE_ENV === 'production' && env.SMTP_URL && !env.NEXTAUTH_URL)
    problems.push('NEXTAUTH_URL: required in production with SMTP_URL, for the links in mails')
  if (env.LLM_PROVIDERS?.includes('openai') && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL)
    problems.push('OPENAI_API_KEY: required with openai in LLM_PROVIDERS (or OPENAI_BASE_URL)')
  if (env.LLM_PROVIDERS?.includes('ollama') && !env.OLLAMA_URL)
    problems.push('OLLAMA_URL: required with ollama in LLM_PROVIDERS')
  if (env.EMBEDDING_PROVIDER === 'openai' && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL)
    problems.push('OPENAI_API_KEY: required with EMBEDDING_PROVIDER=openai (or OPENAI_BASE_URL)')
  if (env.EMBEDDING_PROVIDER === 'ollama' && !env.OLLAMA_URL)
    problems.push('OLLAMA_URL: required with EMBEDDING_PROVIDER=ollama')
  if (env.MAP_STYLE_URL && env.MAP_PMTILES) problems.push('MAP_PMTILES: not together with MAP_STYLE_URL')
  if (env.S3_BUCKET && !(env.S3_ENDPOINT && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY))
    problems.push('S3_BUCKET: S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are required with it')
  if (env.UPSTASH_REDIS_REST_URL && !env.UPSTASH_REDIS_REST_TOKEN)
    problems.push('UPSTASH_REDIS_REST_TOKEN: required with UPSTASH_REDIS_REST_URL')
  return problems
}

/** Where people find the product, without a slash at its end; undefined where that is not configured. */
export function publicAddress({ NEXTAUTH_URL, BASE_PATH }: Env): string | undefined {
  return NEXTAUTH_URL && `${new URL(NEXTAUTH_URL).origin}${BASE_PATH}`
}

/** The process's own environment. Next and next-auth read process.env themselves, so what they need is put back. */
export function loadEnv(defaults: { NODE_ENV: 'development' | 'production' }): Env {
  const env = parseEnv({ ...defaults, ...process.env })
  const { NODE_ENV, BASE_PATH } = env
  Object.assign(process.env, { NODE_ENV, BASE_PATH, NEXT_TELEMETRY_DISABLED: '1' })
  const address = publicAddress(env)
  if (address) process.env.NEXTAUTH_URL = `${address}/api/auth`
  if (!env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = 'true'
  return env
}
