import { describe, expect, test } from 'vitest'
import { curlExample, mcpExample, typescriptExample } from './code-examples.ts'

const origin = 'https://trips.example.com'
const get = { path: 'trips.get', type: 'query', scope: 'trips:read', example: { tripId: 'x' } } as const
const create = { path: 'trips.create', type: 'mutation', scope: 'trips:write', example: { title: "Lin's" } } as const
const about = { path: 'system.about', type: 'query', scope: 'public', example: undefined } as const
const events = { path: 'agent.events', type: 'subscription', scope: 'agent', example: { runId: 'x' } } as const

describe('code examples', () => {
  test('call with the typed client', () => {
    expect(typescriptExample(get, origin)).toContain("client.trips.get.query({\n  tripId: 'x'\n})")
    expect(typescriptExample(about, origin)).toContain('client.system.about.query()')
    expect(typescriptExample(about, origin)).not.toContain('TOKEN')
    expect(typescriptExample(events, origin)).toContain('client.agent.events.subscribe({')
  })

  test('call from a shell, whatever quotes the input has', () => {
    expect(curlExample(get, origin)).toContain(`--data-urlencode input='{"tripId":"x"}'`)
    expect(curlExample(create, origin)).toContain(`-d '{"title":"Lin'\\''s"}'`)
    expect(curlExample(about, origin)).toBe('curl -G https://trips.example.com/api/trpc/system.about')
    expect(curlExample(events, origin)).toBeNull()
  })

  test('configure an MCP client', () => {
    expect(JSON.parse(mcpExample(origin))).toMatchObject({ mcpServers: { journeyon: { url: `${origin}/mcp` } } })
  })
})
