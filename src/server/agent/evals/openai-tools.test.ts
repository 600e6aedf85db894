// Tool calls as servers of chat completions stream them, whole and broken.
import { describe, expect, it } from 'vitest'
import { type ModelReply, useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { calling, delta, done, event, phaseOf, saying, says, stop, usualReply } from '../../../testing/openai-wire.ts'

const server = useModelServer()
const open = () => openModel({ OPENAI_BASE_URL: `${server.url}/v1` })
const end = [delta({}, 'tool_calls'), done]
const call = (fields: Record<string, unknown>) => delta({ tool_calls: [fields] })
const weather = (args: unknown) => ({ function: { name: 'get_weather', arguments: args } })
const fragments = ['{"ci', 'ty":"成', '都"}']

const chengdu = { city: '成都' }
const chengduText = '{"city":"成都"}'
const oneCall: [what: string, chunks: string[]][] = [
  ['in one delta', [call({ index: 0, id: 'c1', type: 'function', ...weather(chengduText) }), ...end]],
  [
    'in fragments, id and name in the first only',
    [
      call({ index: 0, id: 'c1', type: 'function', ...weather('') }),
      ...fragments.map((text) => call({ index: 0, function: { arguments: text } })),
      ...end,
    ],
  ],
  [
    'with id and name null in later fragments',
    [
      call({ index: 0, id: 'c1', type: 'function', ...weather('') }),
      ...fragments.map((text) => call({ index: 0, id: null, function: { name: null, arguments: text } })),
      ...end,
    ],
  ],
  [
    'with id and name in every fragment',
    [...fragments.map((text) => call({ index: 0, id: 'c1', ...weather(text) })), ...end],
  ],
  ['without an index', [call({ id: 'c1', type: 'function', ...weather(chengduText) }), ...end]],
  [
    'without index and id',
    [call(weather('')), ...fragments.map((text) => call({ function: { arguments: text } })), ...end],
  ],
  ['with arguments as an object', [call({ index: 0, id: 'c1', ...weather(chengdu) }), ...end]],
  ['with arguments encoded twice', [call({ index: 0, id: 'c1', ...weather(JSON.stringify(chengduText)) }), ...end]],
  [
    'with arguments in a fence',
    [call({ index: 0, id: 'c1', ...weather(`\`\`\`json\n${chengduText}\n\`\`\``) }), ...end],
  ],
  ['with a comma too many', [call({ index: 0, id: 'c1', ...weather('{"city":"成都",}') }), ...end]],
  ['with arguments sent twice', [call({ index: 0, id: 'c1', ...weather(chengduText + chengduText) }), ...end]],
  [
    'as a legacy function call',
    [
      delta({ function_call: { name: 'get_weather', arguments: '{"city":' } }),
      delta({ function_call: { arguments: '"成都"}' } }),
      delta({}, 'function_call'),
      done,
    ],
  ],
  ['with a legacy reason', [call({ index: 0, id: 'c1', ...weather(chengduText) }), delta({}, 'function_call'), done]],
  ['with the reason of a text', [call({ index: 0, id: 'c1', ...weather(chengduText) }), stop, done]],
  ['after a text', [says('Let me look.'), call({ index: 0, id: 'c1', ...weather(chengduText) }), ...end]],
  [
    'with a prefix before its name',
    [call({ index: 0, id: 'c1', function: { name: 'functions.get_weather', arguments: chengduText } }), ...end],
  ],
  [
    'with template marks behind its name',
    [
      call({ index: 0, id: 'c1', function: { name: 'get_weather<|channel|>commentary', arguments: chengduText } }),
      ...end,
    ],
  ],
  [
    'in a whole message',
    [
      event({
        choices: [
          {
            index: 0,
            message: { content: null, tool_calls: [{ id: 'c1', ...weather(chengduText) }] },
            finish_reason: 'tool_calls',
          },
        ],
      }),
    ],
  ],
  [
    'as markup in the text',
    [says('<tool_call>{"name":"get_weather","arguments":{"city":"成都"}}</tool_call>'), stop, done],
  ],
  [
    'as a fenced block',
    [says('```json\n{"calls":[{"name":"get_weather","arguments":{"city":"成都"}}]}\n```'), stop, done],
  ],
  ['as a bare object', [says('{"name":"get_weather","parameters":{"city":"成都"}}'), stop, done]],
  ['as a list with a mark', [says('[TOOL_CALLS][{"name":"get_weather","arguments":{"city":"成都"}}]'), stop, done]],
  ['as a function mark', [says('<function=get_weather>{"city":"成都"}</function>'), stop, done]],
]

describe('one call', () => {
  it.each(oneCall)('is read %s', async (_, chunks) => {
    server.answer((request) => (phaseOf(request) === 'first round' ? { chunks } : usualReply(request)))
    const { by, signals } = await runModelTurn(open())
    const started = signals.flatMap((signal) => (signal.type === 'tool.started' ? [[signal.name, signal.args]] : []))
    expect({ by, started }).toEqual({ by: 'model', started: [['get_weather', chengdu]] })
  })

  it.each([[''], ['  '], ['null'], [null], ['{}']])('without parameters may have the arguments %j', async (args) => {
    const chunks = [call({ index: 0, id: 'c1', function: { name: 'get_trip', arguments: args } }), ...end]
    server.answer((request) => (phaseOf(request) === 'first round' ? { chunks } : usualReply(request)))
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
  })
})

describe('several calls', () => {
  const two = (a: object, b: object) => [
    call({ ...a, ...weather(chengduText) }),
    call({ ...b, ...weather('{"city":"Paris"}') }),
    ...end,
  ]
  it.each([
    ['with indexes', two({ index: 0, id: 'a' }, { index: 1, id: 'b' })],
    ['all with the index 0', two({ index: 0, id: 'a' }, { index: 0, id: 'b' })],
    ['with ids only', two({ id: 'a' }, { id: 'b' })],
    ['without index and id', two({}, {})],
    ['all with the same id', two({ index: 0, id: 'a' }, { index: 1, id: 'a' })],
  ])('stay apart %s', async (_, chunks) => {
    server.answer((request) => (phaseOf(request) === 'first round' ? { chunks } : usualReply(request)))
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_weather', 'get_weather'] })
  })

  it('keep ids apart that a server gives in every round', async () => {
    let rounds = 0
    server.answer((request) => {
      if (phaseOf(request) === 'reply') return saying('Done.')
      rounds += 1
      return rounds <= 3 ? calling({ name: 'get_trip' }) : saying('READY')
    })
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip', 'get_trip', 'get_trip'] })
  })
})

describe('a call that cannot be read', () => {
  const broken: [what: string, ModelReply][] = [
    [
      'has several objects as arguments',
      { chunks: [call({ index: 0, id: 'a', ...weather('{"city":"A"}{"city":"B"}') }), ...end] },
    ],
    [
      'is damaged by the server',
      { chunks: [call({ index: 0, id: 'a', ...weather('{"city":"\ufffd\ufffd"}') }), ...end] },
    ],
    ['is no object', { chunks: [call({ index: 0, id: 'a', ...weather('[1]') }), ...end] }],
    ['ends in the middle', { chunks: [call({ index: 0, id: 'a', ...weather('{"city":"Che') }), ...end] }],
    ['is out of all proportion', calling({ name: 'get_weather', args: { city: '成'.repeat(200_000) } })],
    ['has no name', { chunks: [call({ index: 0, id: 'a', function: { arguments: '{}' } }), ...end] }],
    ['breaks off', { chunks: [call({ index: 0, id: 'a', ...weather('{"city":"Che') })], end: 'break' }],
    [
      'was refused by its server',
      {
        status: 400,
        chunks: [
          JSON.stringify({
            error: {
              code: 'tool_use_failed',
              message: 'Failed to call a function.',
              failed_generation: 'get_weather{"city"',
            },
          }),
        ],
      },
    ],
  ]
  it.each(broken)('is asked for once more when it %s', async (_, reply) => {
    let asked = 0
    server.answer((request) => {
      if (phaseOf(request) !== 'first round') return usualReply(request)
      asked += 1
      return asked === 1 ? reply : usualReply(request)
    })
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
  })

  it.each(broken)('leaves the turn to the rules when it %s again and again', async (_, reply) => {
    server.answer((request) => (phaseOf(request) === 'first round' ? reply : usualReply(request)))
    const { by, tools, calls } = await runModelTurn(open())
    expect(by).not.toBe('failed')
    expect(tools).toContain('get_trip')
    expect(calls.filter(({ outcome }) => outcome !== 'ok')).toHaveLength(2)
  })

  it('is repeated without a stream', async () => {
    server.answer((request) =>
      request.body.stream === false
        ? {
            chunks: [
              JSON.stringify({
                choices: [
                  {
                    message: { tool_calls: [{ id: 'a', function: { name: 'get_trip', arguments: '{}' } }] },
                    finish_reason: 'tool_calls',
                  },
                ],
              }),
            ],
          }
        : phaseOf(request) === 'first round'
          ? { chunks: [call({ index: 0, id: 'a', ...weather('{"city":"\ufffd"}') }), ...end] }
          : usualReply(request),
    )
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: ['get_trip'] })
    expect(server.seen.map(({ body }) => body.stream)).toEqual([true, false, true, true])
  })
})

describe('rounds', () => {
  it('end when the reason says calls and there are none', async () => {
    const reply = { chunks: [says('I will look that up'), delta({ tool_calls: [] }, 'tool_calls'), done] }
    server.answer((request) => (phaseOf(request) === 'first round' ? reply : usualReply(request)))
    expect(await runModelTurn(open())).toMatchObject({ by: 'model', tools: [] })
  })

  it('end after eight, with the thousandth call unheard', async () => {
    const many = Array.from({ length: 1000 }, () => ({ name: 'get_trip' }))
    server.answer((request) => (phaseOf(request) === 'reply' ? saying('Done.') : calling(...many)))
    const { by, tools } = await runModelTurn(open())
    expect(by).toBe('model')
    expect(tools.length).toBeLessThanOrEqual(8 * 12)
  })

  it('refuse a tool that does not exist, with an answer for the model', async () => {
    server.answer((request) =>
      phaseOf(request) === 'first round' ? calling({ name: 'delete_trip' }) : usualReply(request),
    )
    const { by, signals } = await runModelTurn(open())
    expect(by).toBe('model')
    expect(signals.flatMap((signal) => (signal.type === 'tool.finished' ? signal.ok : []))).toEqual([false])
  })
})
