// What the health page says of redis, mail and the others, with what to do.
import type { Health } from '#contract/admin.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

type Name = Health['dependencies'][number]['name']

const advice: Record<Name, string> = {
  database: 'Check DATABASE_URL, the network and the password.',
  'rate-limit': 'Check UPSTASH_REDIS_REST_URL and its token; until then each process limits by itself.',
  mail: 'Check SMTP_URL; mails wait and are tried again for about an hour.',
  'chat-model': 'Check the keys of LLM_PROVIDERS; the built-in rules answer meanwhile.',
  embeddings: 'Check the server of EMBEDDING_PROVIDER; notes are found by their words alone.',
  files: 'Check S3_ENDPOINT, S3_BUCKET, S3_REGION and the keys; until then no file can be read or uploaded.',
  'travel-data': 'Nothing to do if it passes: sources of others come back by themselves.',
  'vector-index': 'Check QDRANT_URL and its key; until then notes are found by their words alone.',
  'virus-scan': 'Check CLAMAV_HOST and CLAMAV_PORT; until then no file can be uploaded.',
}

export function judgeDependencies({ dependencies }: Pick<Health, 'dependencies'>): Finding[] {
  return dependencies
    .filter(({ name }) => name !== 'database')
    .map(({ name, mode, status, detail }) => {
      if (status === 'up') return ok(name, `${mode}: ${detail}`)
      return status === 'down' ? problem(name, detail, advice[name]) : warning(name, detail, advice[name])
    })
}
