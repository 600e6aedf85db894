// Servers that a test may meet when somebody started them: `npm run test:services` does, and says which are missing.
import type { TestProject } from 'vitest/node'

interface OutsideService {
  url: string
  token: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    upstash: OutsideService | null
    qdrant: { url: string; key?: string } | null
  }
}

export function setup(project: TestProject): void {
  const { UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = process.env
  const upstash =
    UPSTASH_REDIS_REST_URL && UPSTASH_REDIS_REST_TOKEN
      ? { url: UPSTASH_REDIS_REST_URL, token: UPSTASH_REDIS_REST_TOKEN }
      : null
  project.provide('upstash', upstash)
  const { QDRANT_URL: url, QDRANT_API_KEY: key } = process.env
  project.provide('qdrant', url ? { url, ...(key && { key }) } : null)
}
