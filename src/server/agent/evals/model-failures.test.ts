// A model that fails: the rules take over in every phase of a turn, as long as no text was shown; then the turn fails as retryable.
import { describe, expect, it } from 'vitest'
import { type ModelReply, useModelServer } from '../../../testing/model-server.ts'
import { askOnce, openModel, runModelTurn, shortDeadlines } from '../../../testing/model-turn.ts'
import {
  delta,
  done,
  event,
  type Phase,
  phaseOf,
  saying,
  says,
  stop,
  usualReply,
} from '../../../testing/openai-wire.ts'

const server = useModelServer()
const second = useModelServer()
const open = (variables = {}) => openModel({ OPENAI_BASE_URL: `${server.url}/v1`, ...variables })

const refusal = (status: number, error: unknown, headers = {}): ModelReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  chunks: [JSON.stringify(error)],
})
const page = '<!DOCTYPE html><html><body>Welcome</body></html>'

/** What is sent, and what the failure is called. */
const failures: [what: string, reply: ModelReply | 'hang' | 'refuse', kind: string][] = [
  ['no connection is kept', 'refuse', 'unreachable'],
  ['the body is empty', {}, 'empty'],
  ['only an end mark comes', { chunks: [done] }, 'empty'],
  ['no text comes before the end', { chunks: [stop, done] }, 'empty'],
  ['only blanks come', { chunks: [says(' \n '), stop, done] }, 'empty'],
  ['only reasoning comes', { chunks: [delta({ reasoning_content: 'hm' }), stop, done] }, 'empty'],
  ['only thinking comes', { chunks: [says('<think>hm'), stop, done] }, 'empty'],
  ['choices are empty', { chunks: [event({ choices: [] }), done] }, 'empty'],
  ['the limit of tokens leaves no answer', { chunks: [delta({}, 'length'), done] }, 'length'],
  ['a filter withholds the answer', { chunks: [delta({}, 'content_filter'), done] }, 'filtered'],
  ['a web page comes', { headers: { 'content-type': 'text/html' }, chunks: [page] }, 'broken'],
  ['text comes that is no protocol', { chunks: ['Number of choices must be greater than 0.\n'] }, 'broken'],
  [
    'an error comes as an event',
    { chunks: [event({ error: { code: 400, message: 'the request exceeds the available context size' } }), done] },
    'too-long',
  ],
  [
    'an error comes as an event and the stream stays open',
    { chunks: [event({ error: 'boom' })], end: 'open' },
    'overloaded',
  ],
  [
    'an error comes by its own name',
    { chunks: ['event: error\ndata: {"error":{"message":"Rate limit reached"}}\n\n'] },
    'rate-limited',
  ],
  [
    'an error comes as JSON without events',
    { chunks: ['{"code":"workflow_error","message":"boom","details":"ValueError"}'] },
    'overloaded',
  ],
  ['an error comes with status 200', refusal(200, { error: { code: 502, message: 'Upstream' } }), 'overloaded'],
  ['an error comes as a list', refusal(200, [{ error: { code: 404, message: 'gone' } }]), 'no-model'],
  [
    'another shape of error comes',
    refusal(200, {
      success: false,
      error: { code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'An unexpected error occurred.' },
    }),
    'overloaded',
  ],
  [
    'the request is refused',
    refusal(400, { error: { message: 'messages.4.content: value must be a string' } }),
    'rejected',
  ],
  [
    'the prompt is too long',
    refusal(400, { error: { code: 'context_length_exceeded', message: 'maximum context length is 8192' } }),
    'too-long',
  ],
  ['the key is refused', refusal(401, { error: { message: 'Incorrect API key provided: sk-abcdefgh' } }), 'denied'],
  ['the account has no credit', refusal(402, { error: { message: 'Insufficient Balance' } }), 'no-credit'],
  ['access is forbidden', refusal(403, 'Forbidden'), 'denied'],
  ['the model is unknown', refusal(404, { error: { code: 'model_not_found', message: 'no such model' } }), 'no-model'],
  ['the address is wrong', { status: 404, chunks: [page] }, 'no-model'],
  [
    'there are too many requests',
    refusal(429, { error: { message: 'Slow down' } }, { 'retry-after': '86400' }),
    'rate-limited',
  ],
  [
    'there are too many requests for a moment',
    refusal(429, {}, { 'retry-after-ms': '2', 'retry-after': '60' }),
    'rate-limited',
  ],
  [
    'the quota is used up',
    refusal(429, { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } }),
    'no-credit',
  ],
  ['the server fails', refusal(500, { error: { message: 'oops' } }), 'overloaded'],
  ['a gateway fails', { status: 502, chunks: [page] }, 'overloaded'],
  [
    'the server is overloaded',
    refusal(529, { error: { type: 'overloaded_error', message: 'Overloaded' } }),
    'overloaded',
  ],
]

describe.each<Phase>(['first round', 'reply'])('in the %s', (phase) => {
  it.each(failures)('the rules take over when %s', async (_, reply, kind) => {
    server.answer((request) => (phaseOf(request) === phase ? reply : usualReply(request)))
    const opened = open()
    const { by, text, tools, calls } = await runModelTurn(opened)
    expect(by).not.toBe('failed')
    expect(tools).toContain('get_trip')
    expect(text).not.toBe('')
    expect(calls.find(({ outcome }) => outcome !== 'ok')).toMatchObject({ outcome: kind })
    expect(JSON.stringify(opened.slots[0]?.health.failures())).not.toContain('abcdefgh')
  })
})

const silences: [what: string, reply: ModelReply | 'hang'][] = [
  ['nothing is answered', 'hang'],
  ['headers come and nothing after them', { end: 'open' }],
  ['half an event comes and nothing after it', { chunks: ['data: {"cho'], end: 'open' }],
]
describe.each<Phase>(['first round', 'reply'])('in the %s', (phase) => {
  it.each(silences)('the rules take over in time when %s', async (_, reply) => {
    server.answer(() => reply)
    expect(await askOnce(open(shortDeadlines), phase)).toMatchObject({ by: 'rules', outcomes: ['slow'] })
  })

  it('a turn outlives a model that hangs', async () => {
    server.answer((request) => (phaseOf(request) === phase ? 'hang' : usualReply(request)))
    expect(await runModelTurn(open({ LLM_FIRST_TOKEN_MS: '1500' }))).toMatchObject({
      by: 'rules',
      tools: expect.arrayContaining(['get_trip']),
    })
  })
})

describe('after the first words', () => {
  const partial: [what: string, ModelReply][] = [
    ['the connection breaks', { chunks: [says('Your days are open. They')], end: 'break' }],
    ['the body ends without an end', { chunks: [says('Your days are open. They')] }],
    ['half an event comes', { chunks: [says('Your days are open. They'), 'data: {"choices":[{"index":0,"del'] }],
    ['an error comes', { chunks: [says('Your days are open. They'), event({ error: { message: 'out of memory' } })] }],
  ]
  it.each(partial)('the turn fails as retryable when %s, and nothing is said twice', async (_, reply) => {
    server.answer((request) => (phaseOf(request) === 'reply' ? reply : usualReply(request)))
    expect(await runModelTurn(open())).toMatchObject({
      by: 'failed',
      code: 'MODEL_UNAVAILABLE',
      text: 'Your days are open. ',
    })
  })

  it.each(partial)('a reply starts again when %s before a sentence was shown', async (_, reply) => {
    const chunks = reply.chunks?.map((chunk) => (chunk === reply.chunks?.[0] ? says('Your days') : chunk))
    let asked = 0
    server.answer((request) => {
      if (phaseOf(request) !== 'reply') return usualReply(request)
      asked += 1
      return asked === 1 ? { ...reply, chunks } : usualReply(request)
    })
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', text: 'Your days are open so far.' })
  })

  it('a stream that stalls is a failure', async () => {
    server.answer(() => ({ chunks: [says('Your days are open. They')], end: 'open' }))
    const stalling = open({ ...shortDeadlines, LLM_FIRST_TOKEN_MS: '20000' })
    await expect(askOnce(stalling)).rejects.toMatchObject({ kind: 'stalled' })
  })

  it.each(partial)('a tool round starts again when %s', async (_, reply) => {
    let asked = 0
    server.answer((request) => {
      if (phaseOf(request) !== 'second round') return usualReply(request)
      asked += 1
      return asked === 1 ? reply : saying('READY')
    })
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
  })
})

describe('the order of models', () => {
  const both = () => open({ OLLAMA_URL: second.url, OLLAMA_CHAT_MODEL: 'qwen3', LLM_PROVIDERS: 'openai,ollama' })
  const ollamaSays = (content: string): ModelReply => ({
    chunks: [`${JSON.stringify({ message: { role: 'assistant', content }, done: true, done_reason: 'stop' })}\n`],
  })

  it('asks the next one', async () => {
    server.answer(() => refusal(401, {}))
    second.answer(({ body }) => ollamaSays(body.tools ? 'READY' : 'Hello from the second'))
    expect(await runModelTurn(both())).toMatchObject({ by: 'model', text: 'Hello from the second' })
    expect(server.seen).toHaveLength(1)
  })

  it('fails as retryable when none is left', async () => {
    server.answer(() => refusal(401, {}))
    second.answer(() => refusal(500, {}))
    expect(await runModelTurn(both())).toMatchObject({ by: 'failed', code: 'MODEL_UNAVAILABLE', text: '' })
  })

  it('leaves a model out that has just failed', async () => {
    server.answer(() => refusal(401, {}))
    const opened = open()
    await runModelTurn(opened)
    expect(server.seen).toHaveLength(1)
    expect(await runModelTurn(opened)).toMatchObject({ by: 'rules' })
    expect(server.seen).toHaveLength(1)
  })

  it('asks no model for somebody whose tokens of the day are used up', async () => {
    server.answer(usualReply)
    const opened = openModel(
      { OPENAI_BASE_URL: `${server.url}/v1`, LLM_DAILY_TOKENS: '1000' },
      { tokensToday: async () => 1000 },
    )
    const { by, text } = await runModelTurn(opened)
    expect(by).toBe('rules')
    expect(text).toContain('allowance for the language model is used up, so the built-in assistant answered.')
    expect((await runModelTurn(opened, { text: '我的行程', locale: 'zh-CN' })).text).toContain('语言模型额度已用完')
    expect(server.seen).toHaveLength(0)
  })

  it('says so where no rules stand behind the model', async () => {
    const variables = { OPENAI_BASE_URL: `${server.url}/v1`, LLM_PROVIDERS: 'openai', LLM_DAILY_TOKENS: '1000' }
    const opened = openModel(variables, { tokensToday: async () => 1000 })
    expect(await runModelTurn(opened)).toMatchObject({ by: 'failed', code: 'MODEL_BUDGET_USED' })
  })

  it('is the rules alone where nothing is configured', () => {
    expect(openModel({}).chatModel.name).toBe('rules')
  })
})

it('stops asking when the turn is aborted', async () => {
  const control = new AbortController()
  server.answer((request) => {
    control.abort()
    return phaseOf(request) === 'first round' ? 'hang' : usualReply(request)
  })
  await expect(runModelTurn(open(), { abort: control.signal })).rejects.toMatchObject({ name: 'AbortError' })
  expect(server.seen).toHaveLength(1)
})
