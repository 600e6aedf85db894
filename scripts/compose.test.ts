import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseEnv } from '../src/server/env.ts'

const compose = await readFile(new URL('../docker-compose.yml', import.meta.url), 'utf8')

const appSchema = z.object({
  services: z.object({ app: z.object({ environment: z.record(z.string(), z.coerce.string()) }) }),
})

/** The app's environment as Docker fills it in from `.env`. */
function appEnvironment(dotEnv: Record<string, string | undefined>): Record<string, string> {
  const { environment } = appSchema.parse(parse(compose, { merge: true })).services.app
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, key, kind, rest) => dotEnv[key] ?? fallback(kind, rest)),
  ])
  return Object.fromEntries(filled)
}

function fallback(kind: string, rest: string): string {
  if (kind === '?') throw new Error(rest)
  return rest
}

it('starts the app in production with the secrets of .env', () => {
  const secret = 'a'.repeat(48)
  const dotEnv = {
    POSTGRES_PASSWORD: secret,
    REDIS_HTTP_TOKEN: secret,
    NEXTAUTH_SECRET: secret,
    FILE_ENCRYPTION_KEY: secret,
    METRICS_TOKEN: secret,
  }
  const env = parseEnv({ NODE_ENV: 'production', ...appEnvironment(dotEnv) })
  expect(env.DATABASE_URL).toBe(`postgres://journeyon:${secret}@postgres:5432/journeyon`)
  expect(env.UPSTASH_REDIS_REST_TOKEN).toBe(secret)
  for (const name of Object.keys(dotEnv)) {
    expect(() => appEnvironment({ ...dotEnv, [name]: undefined })).toThrow(`set ${name} in .env`)
  }
})

it('names in .env.example every secret it needs', async () => {
  const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8')
  const needed = new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name))
  expect([...needed].sort()).toEqual([
    'FILE_ENCRYPTION_KEY',
    'GRAFANA_PASSWORD',
    'METRICS_TOKEN',
    'NEXTAUTH_SECRET',
    'POSTGRES_PASSWORD',
    'REDIS_HTTP_TOKEN',
  ])
  for (const name of needed) expect(example).toContain(`# ${name}=`)
})
