// What is sent to servers, in the form that every one of them takes.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { calling, phaseOf, usualReply } from '../../../testing/openai-wire.ts'
import { estimateTokens } from '../../providers/chat-model/estimate-tokens.ts'

const bodySchema = z.object({
  messages: z.array(
    z.object({
      role: z.string(),
      content: z.unknown(),
      tool_calls: z.array(z.object({ function: z.object({ arguments: z.unknown() }) })).optional(),
    }),
  ),
  tools: z.array(z.object({ function: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()) }) })),
})

const server = useModelServer()

it('are chat completions with texts, known roles, plain tool names and arguments as text', async () => {
  server.answer(usualReply)
  await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }))
  const [first, second] = server.seen.slice(0, 2).map(({ body }) => bodySchema.parse(body))
  const messages = [...(first?.messages ?? []), ...(second?.messages ?? [])]
  expect(new Set(messages.map(({ role }) => role))).toEqual(new Set(['system', 'user', 'assistant', 'tool']))
  expect(new Set(messages.map(({ content }) => typeof content))).toEqual(new Set(['string']))
  const calls = messages.flatMap(({ tool_calls }) => tool_calls ?? [])
  expect(calls.map((call) => typeof call.function.arguments)).toEqual(['string'])
  const tools = first?.tools ?? []
  expect(tools.length).toBeGreaterThan(20)
  expect(tools.filter(({ function: { name } }) => !/^[a-zA-Z0-9_-]{1,64}$/.test(name))).toEqual([])
  expect(tools.filter(({ function: { parameters } }) => '$schema' in parameters)).toEqual([])
})

it('hold the newest of long conversations, and the start of long results', async () => {
  const history = Array.from({ length: 20 }, (_, n) => ({
    role: 'user' as const,
    text: `第${n}条 ${'想看熊猫'.repeat(500)}`,
  }))
  server.answer((request) =>
    phaseOf(request) === 'first round' ? calling({ name: 'find_places', args: { limit: 50 } }) : usualReply(request),
  )
  await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }), { history })
  const { messages } = bodySchema.omit({ tools: true }).parse(server.seen.at(-1)?.body)
  const texts = messages.map(({ content }) => String(content))
  expect(texts.filter((text) => text.startsWith('第')).map((text) => text.split(' ')[0])).toEqual(['第18条', '第19条'])
  expect(estimateTokens(texts.join('\n'))).toBeLessThan(16_000)
})
