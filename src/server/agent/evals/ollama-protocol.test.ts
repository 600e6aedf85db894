// Ollama's own protocol: JSON lines, whole tool calls, and a list of models to choose from.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ModelReply, type ModelRequest, useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { type Phase, phaseOf } from '../../../testing/openai-wire.ts'

const optionsSchema = z.object({ num_ctx: z.number() })

const server = useModelServer()
const open = (variables = {}) => openModel({ OLLAMA_URL: server.url, OLLAMA_CHAT_MODEL: 'qwen3', ...variables })

const line = (value: Record<string, unknown>) => `${JSON.stringify({ model: 'qwen3', ...value })}\n`
const says = (content: string) => line({ message: { role: 'assistant', content }, done: false })
const end = (fields = {}) =>
  line({ message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop', ...fields })
const calls = (...tool_calls: unknown[]) =>
  line({ message: { role: 'assistant', content: '', tool_calls }, done: false })
const getTrip = { function: { name: 'get_trip', arguments: {} } }
const usage = { prompt_eval_count: 900, eval_count: 12 }

function usual(request: ModelRequest): ModelReply {
  const replies: Record<Phase, string[]> = {
    'first round': [calls(getTrip), end()],
    'second round': [says('READY'), end()],
    reply: [says('Your days are open so far.'), end(usage)],
  }
  return { headers: { 'content-type': 'application/x-ndjson' }, chunks: replies[phaseOf(request)] }
}

describe('replies', () => {
  const replies: [what: string, reply: ModelReply, text: string][] = [
    ['lines', { chunks: [says('Hello '), says('you'), end()] }, 'Hello you'],
    [
      'a line in many reads',
      { chunks: [...says('你好'), end()].map((each) => new TextEncoder().encode(each)) },
      '你好',
    ],
    ['lines that end with CRLF', { chunks: [says('Hi').replace('\n', '\r\n'), end()] }, 'Hi'],
    [
      'thinking in its own field',
      { chunks: [line({ message: { content: '', thinking: 'The user wants' }, done: false }), says('Hi'), end()] },
      'Hi',
    ],
    ['thinking between marks', { chunks: [says('<think>hm</think>'), says('Hi'), end()] }, 'Hi'],
    ['no line end at the end', { chunks: [says('Hi'), end().trim()] }, 'Hi'],
    ['an open connection after the end', { chunks: [says('Hi'), end()], end: 'open' }, 'Hi'],
    [
      'one line for everything',
      { chunks: [line({ message: { role: 'assistant', content: 'Hi' }, done: true, done_reason: 'stop' })] },
      'Hi',
    ],
    [
      'the limit of tokens',
      { chunks: [says('Hi there.'), end({ done_reason: 'length' })] },
      'Hi there.\n(The reply was cut short.)',
    ],
  ]
  it.each(replies)('are read from %s', async (_, reply, text) => {
    server.answer((request) => (phaseOf(request) === 'reply' ? reply : usual(request)))
    const turn = await runModelTurn(open())
    expect({ by: turn.by, text: turn.text.trim(), tools: turn.tools }).toEqual({
      by: 'model',
      text,
      tools: ['get_trip'],
    })
  })

  it('are counted', async () => {
    server.answer(usual)
    const turn = await runModelTurn(open())
    expect(turn.calls.at(-1)).toMatchObject({ provider: 'ollama', model: 'qwen3', inputTokens: 900, outputTokens: 12 })
    // Rounds without counts are estimated, with the tools that were sent.
    expect(turn.calls[0]?.inputTokens).toBeGreaterThan(1000)
  })
})

describe('calls', () => {
  const rounds: [what: string, chunks: string[]][] = [
    ['without id and type', [calls(getTrip), end()]],
    ['with the index inside', [calls({ id: 'c1', function: { index: 0, name: 'get_trip', arguments: {} } }), end()]],
    ['with arguments as text', [calls({ function: { name: 'get_trip', arguments: '{}' } }), end()]],
    ['in the last line', [line({ message: { content: '', tool_calls: [getTrip] }, done: true, done_reason: 'stop' })]],
    ['as text', [says('```json\n{"name": "get_trip", "arguments": {}}\n```'), end()]],
  ]
  it.each(rounds)('are read %s', async (_, chunks) => {
    server.answer((request) => (phaseOf(request) === 'first round' ? { chunks } : usual(request)))
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
  })

  it('stay apart in one line and in two', async () => {
    const chunks = [calls(getTrip, getTrip), calls(getTrip), end()]
    server.answer((request) => (phaseOf(request) === 'first round' ? { chunks } : usual(request)))
    expect((await runModelTurn(open())).tools).toEqual(['get_trip', 'get_trip', 'get_trip'])
  })

  it('go back with their arguments as objects, and the context has room for them', async () => {
    server.answer(usual)
    await runModelTurn(open())
    const sent = server.seen.filter((request) => phaseOf(request) === 'second round')
    expect(sent.map(({ body }) => body.messages).join()).not.toBe('')
    expect(JSON.stringify(sent[0]?.body)).toContain('"arguments":{}')
    const { num_ctx } = optionsSchema.parse(sent[0]?.body.options)
    expect(num_ctx).toBeGreaterThanOrEqual(8192)
  })

  it('come as text from a model that takes no tools', async () => {
    server.answer((request) => {
      if (request.body.tools)
        return { status: 400, chunks: ['{"error":"registry.ollama.ai/library/gemma3 does not support tools"}'] }
      return phaseOf(request) === 'first round'
        ? { chunks: [says('{"calls":[{"name":"get_trip"}]}'), end()] }
        : usual(request)
    })
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
  })
})

describe('failures', () => {
  const failures: [what: string, reply: ModelReply | 'refuse', kind: string][] = [
    ['is not there', 'refuse', 'unreachable'],
    ['has no such model', { status: 404, chunks: ['{"error":"model \'qwen3\' not found"}'] }, 'no-model'],
    ['runs out of memory', { status: 500, chunks: ['{"error":"model requires more system memory"}'] }, 'overloaded'],
    [
      'tells an error within the stream',
      { chunks: ['{"error":"an error was encountered while running the model"}\n'] },
      'overloaded',
    ],
    ['says nothing', { chunks: [end()] }, 'empty'],
    ['unloads the model', { chunks: [end({ done_reason: 'unload' })] }, 'empty'],
    ['ends without an end', { chunks: [] }, 'empty'],
    ['sends a web page', { chunks: ['<html>nginx</html>'] }, 'broken'],
    [
      'sends calls that cannot be read',
      { chunks: [calls({ function: { name: 'get_trip', arguments: '{"a":' } }), end()] },
      'bad-call',
    ],
  ]
  it.each(failures)('leave the turn to the rules when the server %s', async (_, reply, kind) => {
    server.answer(() => reply)
    const { by, tools, calls: made } = await runModelTurn(open())
    expect(by).toBe('rules')
    expect(tools).toContain('get_trip')
    expect(made[0]).toMatchObject({ outcome: kind })
  })

  it('after the first words fail the turn as retryable', async () => {
    server.answer((request) =>
      phaseOf(request) === 'reply' ? { chunks: [says('Your days are open. They')] } : usual(request),
    )
    expect(await runModelTurn(open())).toMatchObject({
      by: 'failed',
      code: 'MODEL_UNAVAILABLE',
      text: 'Your days are open. ',
    })
  })
})

describe('without a configured model', () => {
  const tags = (...names: string[]) => ({
    chunks: [JSON.stringify({ models: names.map((name, index) => ({ name, modified_at: `2026-0${9 - index}-01` })) })],
  })
  const can: Record<string, string[]> = {
    'nomic-embed-text': ['embedding'],
    gemma3: ['completion', 'vision'],
    'llama3.1:8b': ['completion', 'tools'],
  }
  const serve = (...names: string[]) =>
    server.answer((request) => {
      if (request.path === '/api/tags') return tags(...names)
      if (request.path !== '/api/show') return usual(request)
      return { chunks: [JSON.stringify({ capabilities: can[String(request.body.model)] })] }
    })
  const modelOf = async () => (await runModelTurn(openModel({ OLLAMA_URL: `${server.url}/` }))).calls[0]

  it('chooses one that can use tools', async () => {
    serve('nomic-embed-text', 'gemma3', 'llama3.1:8b')
    expect(await modelOf()).toMatchObject({ model: 'llama3.1:8b', outcome: 'ok' })
    expect(server.seen.filter(({ path }) => path === '/api/tags')).toHaveLength(1)
  })

  it('is content with one that can chat', async () => {
    serve('nomic-embed-text', 'gemma3')
    expect(await modelOf()).toMatchObject({ model: 'gemma3', outcome: 'ok' })
  })

  it('leaves the turn to the rules where there is none', async () => {
    serve('nomic-embed-text')
    expect(await modelOf()).toMatchObject({ outcome: 'no-model' })
  })
})
