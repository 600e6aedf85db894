// Servers that a test may meet when somebody started them: `npm run test:services` does, and says which are missing.
import type { TestProject } from 'vitest/node'

interface OutsideService {
  url: string
  token: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    upstash: OutsideService | null
    qdrant: OutsideService | null
  }
}

export function setup(project: TestProject): void {
  const { UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN, QDRANT_URL, QDRANT_API_KEY } = process.env
  const upstash =
    UPSTASH_REDIS_REST_URL && UPSTASH_REDIS_REST_TOKEN
      ? { url: UPSTASH_REDIS_REST_URL, token: UPSTASH_REDIS_REST_TOKEN }
      : null
  project.provide('upstash', upstash)
  project.provide('qdrant', QDRANT_URL ? { url: QDRANT_URL, token: QDRANT_API_KEY ?? '' } : null)
}
