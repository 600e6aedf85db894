// Plans a trip over MCP, as an assistant would: JOURNEYON_TOKEN=jo_… node mcp-client.ts http://localhost:3000
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const url = new URL('/mcp', process.argv[2] ?? 'http://localhost:3000')
const headers = { authorization: `Bearer ${process.env.JOURNEYON_TOKEN}` }
const client = new Client({ name: 'example', version: '1.0.0' })
await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }))

const say = (line: string) => process.stdout.write(`${line}\n`)
const call = async (name: string, args: Record<string, unknown>, report?: (step: string) => void) => {
  const options = { timeout: 300_000, onprogress: ({ message }: { message?: string }) => report?.(message ?? '') }
  const { isError, structuredContent, content } = await client.callTool({ name, arguments: args }, undefined, options)
  if (isError) throw new Error(JSON.stringify(content))
  return Object(structuredContent)
}
const { id: tripId } = await call('create_trip', { destination: '成都', durationDays: 2 })
const { proposal } = await call('plan_itinerary', { tripId }, say)
say(`${proposal.title} (${proposal.changes.length} changes)`)
await call('decide_proposal', { proposalId: proposal.id, accept: 'all' })
const { contents } = await client.readResource({ uri: `journeyon://trips/${tripId}/plan` })
for (const part of contents) if ('text' in part) say(part.text)
await client.close()
