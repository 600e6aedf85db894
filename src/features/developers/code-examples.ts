// How a procedure is called, as programs that can be copied. The token is named, never shown.
import type { ProcedureDescription } from '#contract/procedure-description.ts'

type Call = Pick<ProcedureDescription, 'path' | 'type' | 'example' | 'scope'>

const verbs = { query: 'query', mutation: 'mutate', subscription: 'subscribe' } as const

export function typescriptExample({ path, type, example, scope }: Call, origin: string): string {
  const token = scope === 'public' ? '' : ', token: process.env.JOURNEYON_TOKEN'
  const input = example === undefined ? '' : objectText(example)
  const call =
    type === 'subscription'
      ? `client.${path}.subscribe(${input || 'undefined'}, { onData: (event) => console.log(event) })`
      : `const answer = await client.${path}.${verbs[type]}(${input})`
  return `import { createJourneyClient } from '@journeyon/client'

const client = createJourneyClient({ url: '${origin}'${token} })
${call}`
}

/** A trip from a wish to a plan. */
export function planExample(origin: string): string {
  return `import { createJourneyClient, planTrip } from '@journeyon/client'

const token = process.env.JOURNEYON_TOKEN
const client = createJourneyClient({ url: '${origin}', token })
const wish = { destination: '成都', durationDays: 3, request: '想看熊猫、吃火锅' }
const { tripId, proposal } = await planTrip(client, wish, { onStatus: console.log })
await client.proposals.decide.mutate({ proposalId: proposal.id, accept: 'all' })
const { itinerary } = await client.trips.get.query({ tripId })`
}

/** null for a stream, which goes over a socket. */
export function curlExample({ path, type, example, scope }: Call, origin: string): string | null {
  if (type === 'subscription') return null
  const token = scope === 'public' ? '' : ` \\\n  -H "Authorization: Bearer $JOURNEYON_TOKEN"`
  const url = `${origin}/api/trpc/${path}`
  const body = example === undefined ? '' : quoted(JSON.stringify(example))
  if (type === 'query') return `curl -G ${url}${token}${body && ` \\\n  --data-urlencode input=${body}`}`
  return `curl ${url}${token} \\\n  -H 'Content-Type: application/json' -d ${body || "'{}'"}`
}

/** What a program that speaks the Model Context Protocol is given. */
export function mcpExample(origin: string): string {
  const journeyon = { type: 'http', url: `${origin}/mcp`, headers: { Authorization: 'Bearer <token>' } }
  return JSON.stringify({ mcpServers: { journeyon } }, null, 2)
}

/** For a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** As a person would write it: keys without quotes where they need none. */
function objectText(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/^(\s*)"([a-zA-Z_]\w*)":/gm, '$1$2:')
    .replace(/"((?:[^"\\']|\\["\\])*)"/g, "'$1'")
}
