import { expect, test } from 'vitest'
import { parseEnv, publicAddress } from './env.ts'

const secret = 'a secret that only tests know, 32+ chars'
const problemsOf = (source: Record<string, string>): string[] => {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    return String(error).match(/(?<=- )\w+/g) ?? []
  }
}

test('nothing set is a working configuration; an empty value is nothing', () => {
  const expected = {
    PORT: 3000,
    JOURNEYON_DATA_DIR: '.data',
    TRUST_PROXY: false,
    LIVE_SOURCES: true,
    LOG_LEVEL: 'info',
  }
  expect(parseEnv({})).toMatchObject(expected)
  expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject(expected)
})

test('words become what they mean', () => {
  const env = parseEnv({ PORT: '8080', TRUST_PROXY: 'on', LIVE_SOURCES: 'off', ALLOW_IN_MEMORY: '1', NODE_ENV: 'test' })
  expect(env).toMatchObject({ PORT: 8080, TRUST_PROXY: true, LIVE_SOURCES: false, ALLOW_IN_MEMORY: true })
})

test('a base path has no slash at its end, and links in mails begin with it', () => {
  const address = (NEXTAUTH_URL: string) => publicAddress(parseEnv({ NEXTAUTH_URL, BASE_PATH: '/travel/' }))
  expect(parseEnv({ BASE_PATH: '/' }).BASE_PATH).toBe('')
  expect(address('https://example.org')).toBe('https://example.org/travel')
  expect(address('https://example.org/travel/')).toBe('https://example.org/travel')
  expect(publicAddress(parseEnv({ BASE_PATH: '/travel' }))).toBeUndefined()
  const mismatch = { NEXTAUTH_URL: 'https://example.org/api/auth', BASE_PATH: '/travel' }
  expect(problemsOf(mismatch)).toEqual(['NEXTAUTH_URL'])
  expect(problemsOf({ BASE_PATH: 'travel' })).toEqual(['BASE_PATH'])
  expect(problemsOf({ BASE_PATH: '/a//b' })).toEqual(['BASE_PATH'])
})

test('every problem is listed at once', () => {
  const wrong = { PORT: '99999', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', NEXTAUTH_SECRET: 'short' }
  expect(problemsOf(wrong)).toEqual(expect.arrayContaining(Object.keys(wrong)))
})

test('production with a database of its own refuses a generated secret and limits in memory', () => {
  const DATABASE_URL = 'postgres://db/journeyon'
  expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL })).toEqual([
    'NEXTAUTH_SECRET',
    'FILE_ENCRYPTION_KEY',
    'UPSTASH_REDIS_REST_URL',
  ])
  expect(problemsOf({ NODE_ENV: 'development', DATABASE_URL })).toEqual([])
  const given = {
    NEXTAUTH_SECRET: secret,
    FILE_ENCRYPTION_KEY: `${'n'.repeat(32)}, ${'o'.repeat(32)}`,
    ALLOW_IN_MEMORY: 'true',
  }
  expect(problemsOf({ DATABASE_URL, ...given })).toEqual([])
})

test('what belongs together is asked for together', () => {
  expect(problemsOf({ UPSTASH_REDIS_REST_URL: 'https://redis.example.com' })).toEqual(['UPSTASH_REDIS_REST_TOKEN'])
  expect(problemsOf({ SMTP_URL: 'smtp://mail.example.com' })).toEqual(['NEXTAUTH_URL'])
  expect(problemsOf({ SMTP_URL: 'smtp://mail.example.com', NEXTAUTH_URL: 'https://trips.example.com' })).toEqual([])
  expect(problemsOf({ LLM_PROVIDERS: 'openai,ollama' })).toEqual(['OPENAI_API_KEY', 'OLLAMA_URL'])
})

test('chat models are listed in order, by names that exist', () => {
  const given = { LLM_PROVIDERS: 'ollama, openai,rules', OLLAMA_URL: 'http://localhost:11434', OPENAI_API_KEY: 'k' }
  expect(parseEnv(given).LLM_PROVIDERS).toEqual(['ollama', 'openai', 'rules'])
  expect(problemsOf({ LLM_PROVIDERS: 'claude' })).toEqual(['LLM_PROVIDERS'])
})
