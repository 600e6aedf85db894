// Writes `.env.example` from the schema and the secrets of docker-compose.yml; with --check it only compares.
import { readFile, writeFile } from 'node:fs/promises'
import { envSchema } from '../src/server/env.ts'

const file = new URL('../.env.example', import.meta.url)
const lines = ['# Everything here is optional: with nothing set the product runs on its embedded defaults.', '']
for (const [name, schema] of Object.entries(envSchema.shape)) {
  if (schema.description) lines.push(`# ${schema.description}`)
  const fallback = schema.safeParse(undefined)
  lines.push(`# ${name}=${fallback.success ? String(fallback.data ?? '') : ''}`, '')
}
const compose = await readFile(new URL('../docker-compose.yml', import.meta.url), 'utf8')
const secrets = new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name))
const own = [...secrets].filter((name) => !(name in envSchema.shape))
lines.push('# For docker-compose.yml only, which also needs NEXTAUTH_SECRET; how to make them is said there.')
lines.push(...own.map((name) => `# ${name}=`), '')
const wanted = lines.join('\n')
if (process.argv.includes('--check')) {
  const found = await readFile(file, 'utf8').catch(() => '')
  if (found !== wanted) {
    process.stderr.write('.env.example is stale: run `node scripts/env-example.ts`\n')
    process.exitCode = 1
  }
} else await writeFile(file, wanted)
