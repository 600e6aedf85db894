// Replies as servers of chat completions stream them: each is shown once, whole, and without what is not for people.
import { expect, it } from 'vitest'
import { type ModelReply, useModelServer } from '../../../testing/model-server.ts'
import { askOnce, openModel, runModelTurn, shortDeadlines } from '../../../testing/model-turn.ts'
import { delta, done, event, phaseOf, says, stop, usualReply } from '../../../testing/openai-wire.ts'

const server = useModelServer()

const bytes = (text: string) => new TextEncoder().encode(text)
const cutAt = (text: string, ...places: number[]) => {
  const whole = bytes(text)
  return [0, ...places].map((from, index) => whole.slice(from, places[index] ?? whole.length))
}
const json = { 'content-type': 'application/json' }
const whole = (message: Record<string, unknown>, rest = {}) =>
  JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
    ...rest,
  })
const usage = { prompt_tokens: 611, completion_tokens: 13, total_tokens: 624 }
const hi = '{"choices":[{"index":0,"delta":{"content":"Hi there"}}]}'
const end = '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}'

/** What is sent for the reply, and what people read. */
const replies: [what: string, reply: ModelReply, text: string][] = [
  ['a usual stream', { chunks: [says('Hello '), says('you'), stop, done] }, 'Hello you'],
  ['one read for everything', { chunks: [says('Hello ') + says('you') + stop + done] }, 'Hello you'],
  ['a read for each byte', { chunks: [...(says('好') + stop + done)].map((each) => bytes(each)) }, '好'],
  ['a character cut between reads', { chunks: cutAt(says('北京') + stop + done, 44, 48) }, '北京'],
  ['an emoji cut between deltas', { chunks: [says('\ud83d'), says('\udc4d ok'), stop, done] }, '👍 ok'],
  ['lines that end with CRLF', { chunks: [(says('Hi') + stop + done).replaceAll('\n', '\r\n')] }, 'Hi'],
  ['CR and LF in two reads', { chunks: ['data: ', `${hi}\r`, '\n\r', `\ndata: ${end}\r\n\r\n`, done] }, 'Hi there'],
  ['lines that end with CR', { chunks: [(says('Hi') + stop + done).replaceAll('\n', '\r')] }, 'Hi'],
  ['no blank after the colon', { chunks: [`data:${hi}\n\ndata:${end}\n\ndata:[DONE]\n\n`] }, 'Hi there'],
  ['no blank lines', { chunks: [`data: ${hi}\ndata: ${end}\ndata: [DONE]\n`] }, 'Hi there'],
  ['a byte order mark', { chunks: ['\ufeff', says('Hi'), stop, done] }, 'Hi'],
  ['a byte order mark in three reads', { chunks: [...cutAt(`\ufeff${says('Hi')}`, 1, 2, 3), stop, done] }, 'Hi'],
  [
    'comments to keep alive',
    { chunks: [': OPENROUTER PROCESSING\n\n', says('Hi'), ': keepalive\n\n', stop, done] },
    'Hi',
  ],
  ['comments wrapped as data', { chunks: ['data: : keepalive\n\n', says('Hi'), stop, done] }, 'Hi'],
  ['empty pings', { chunks: ['event: ping\ndata: \n\n', says('Hi'), 'data:\n\n', stop, done] }, 'Hi'],
  ['named events of others', { chunks: ['event: progress\ndata: {"pct":40}\n\n', says('Hi'), stop, done] }, 'Hi'],
  ['named chunks', { chunks: [`event: chunk\ndata: ${hi}\n\nevent: chunk\ndata: ${end}\n\n`, done] }, 'Hi there'],
  ['ids and retry times', { chunks: [`id: 1\nretry: 3000\n${says('Hi')}`, stop, done] }, 'Hi'],
  ['a line that is no JSON', { chunks: ['data: warming up\n\n', says('Hi'), stop, done] }, 'Hi'],
  ['JSON without event marks', { chunks: [`${hi}\n`, `${end}\n`] }, 'Hi there'],
  [
    'JSON spread over lines',
    { headers: json, chunks: [JSON.stringify(JSON.parse(whole({ content: 'Hi' })), null, 2)] },
    'Hi',
  ],
  ['one answer though a stream was asked for', { headers: json, chunks: [whole({ content: 'Hi' }, { usage })] }, 'Hi'],
  ['one answer with the wrong content type', { chunks: [whole({ content: 'Hi' })] }, 'Hi'],
  ['one answer with an end mark', { headers: json, chunks: [`${whole({ content: 'Hi' })}${done}`] }, 'Hi'],
  ['one answer as an event', { chunks: [`data: ${whole({ content: 'Hi' })}\n\n`, done] }, 'Hi'],
  ['an end mark with blanks', { chunks: [says('Hi'), stop, 'data: [DONE] \r\n\r\n'] }, 'Hi'],
  ['no end mark', { chunks: [says('Hi'), stop] }, 'Hi'],
  ['an end mark and an open connection', { chunks: [says('Hi'), stop, done], end: 'open' }, 'Hi'],
  ['an end mark without a reason', { chunks: [says('Hi'), done] }, 'Hi'],
  ['a break after the end', { chunks: [says('Hi'), stop, done], end: 'break' }, 'Hi'],
  ['two reasons to finish', { chunks: [says('Hi'), delta({}, 'stop'), delta({}, 'length'), done] }, 'Hi'],
  ['an empty reason', { chunks: [delta({ content: 'Hi' }, ''), says(' you'), stop, done] }, 'Hi you'],
  ['text beside the reason', { chunks: [delta({ content: 'Hi' }, 'stop'), done] }, 'Hi'],
  ['text after the end mark', { chunks: [says('Hi'), stop, done, says(' again')] }, 'Hi'],
  [
    'the limit of tokens within a text',
    { chunks: [says('Hi there.'), delta({}, 'length'), done] },
    'Hi there.\n(The reply was cut short.)',
  ],
  [
    'a content filter within a text',
    { chunks: [says('Hi there.'), delta({}, 'content_filter'), done] },
    'Hi there.\n(The reply was cut short.)',
  ],
  [
    'a call as text',
    { chunks: [says('Hi. <tool_'), says('call>{"name":"get_trip"}</tool_call> You'), stop, done] },
    'Hi.  You',
  ],
  ['a fenced call', { chunks: [says('Hi.\n```json\n{"calls":[{"name":'), says('"x"}]}\n```'), stop, done] }, 'Hi.'],
  [
    'a fence without a call',
    { chunks: [says('Say:\n``'), says('`\nBonjour\n```'), stop, done] },
    'Say:\n```\nBonjour\n```',
  ],
  [
    'a word for the application',
    { chunks: [says('REA'), says('DY\n\nHi'), says(' you\nREADY'), stop, done] },
    'Hi you',
  ],
  ['a word that begins alike', { chunks: [says('READY'), says(' to go, READY'), stop, done] }, 'READY to go, READY'],
  ['data marks', { chunks: [says('<data name="notes">\n{"a":1}\n</data>\nHi < 5'), stop, done] }, 'Hi < 5'],
  ['usage without choices', { chunks: [says('Hi'), stop, event({ choices: [], usage }), done] }, 'Hi'],
  [
    'usage that grows',
    {
      chunks: [
        event({ choices: [], usage: { ...usage, completion_tokens: 1 } }),
        says('Hi'),
        stop,
        event({ choices: [], usage }),
        done,
      ],
    },
    'Hi',
  ],
  [
    'the first chunk of Azure',
    { chunks: [event({ choices: [], created: 0, id: '', prompt_filter_results: [{}] }), says('Hi'), stop, done] },
    'Hi',
  ],
  [
    'a choice without delta',
    {
      chunks: [
        says('Hi'),
        event({ id: '', choices: [{ index: 0, finish_reason: null, content_filter_offsets: {} }], usage: null }),
        stop,
        done,
      ],
    },
    'Hi',
  ],
  [
    'a delta that is null',
    { chunks: [says('Hi'), event({ choices: [{ index: 0, delta: null, finish_reason: 'stop' }] }), done] },
    'Hi',
  ],
  ['an absent delta', { chunks: [says('Hi'), event({ choices: [{ index: 0, finish_reason: 'stop' }] }), done] }, 'Hi'],
  ['choices that are null', { chunks: [event({ choices: null }), says('Hi'), stop, done] }, 'Hi'],
  [
    'unknown members',
    {
      chunks: [
        event({
          choices: [{ index: 0, delta: { content: 'Hi' }, logprobs: null }],
          obfuscation: 'x',
          service_tier: 'default',
        }),
        stop,
        done,
      ],
    },
    'Hi',
  ],
  [
    'content as a list',
    {
      chunks: [
        delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Okay' }] }] }),
        delta({ content: [{ type: 'text', text: 'Hi' }] }),
        stop,
        done,
      ],
    },
    'Hi',
  ],
  ['empty contents', { chunks: [says(''), says('Hi'), says(''), stop, done] }, 'Hi'],
  ['a refusal', { chunks: [delta({ refusal: 'I cannot help with that.' }), stop, done] }, 'I cannot help with that.'],
  [
    'reasoning in its own field',
    { chunks: [delta({ content: null, reasoning_content: '先看日期' }), says('Hi'), stop, done] },
    'Hi',
  ],
  ['reasoning under its other name', { chunks: [delta({ reasoning: 'Here' }), says('Hi'), stop, done] }, 'Hi'],
  ['thinking between marks', { chunks: [says('<thi'), says('nk>hm</th'), says('ink>Answer'), stop, done] }, 'Answer'],
  ['a mark that is none', { chunks: [says('a <thi'), says('ng> b <'), stop, done] }, 'a <thing> b <'],
  ['thinking that is not closed', { chunks: [says('Hi <think>and so'), stop, done] }, 'Hi'],
]

it.each(replies)('reads %s', async (_, reply, text) => {
  server.answer((request) => (phaseOf(request) === 'reply' ? reply : usualReply(request)))
  const turn = await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }))
  expect({ by: turn.by, text: turn.text.trim(), tools: turn.tools }).toEqual({ by: 'model', text, tools: ['get_trip'] })
  expect(turn.calls.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok'])
})

it('waits a moment for usage when the connection stays open after the end, then is content', async () => {
  server.answer(() => ({ chunks: [says('Hi') + stop], end: 'open' }))
  const deadlines = { ...shortDeadlines, LLM_FIRST_TOKEN_MS: '20000' }
  const answer = await askOnce(openModel({ OPENAI_BASE_URL: `${server.url}/v1`, ...deadlines }))
  expect(answer).toMatchObject({ text: 'Hi', outcomes: ['ok'] })
})

it('takes the last usage, not the sum', async () => {
  server.answer((request) =>
    phaseOf(request) === 'reply'
      ? {
          chunks: [
            event({ choices: [], usage: { ...usage, completion_tokens: 4 } }),
            says('Hi'),
            stop,
            event({ choices: [], usage }),
            done,
          ],
        }
      : usualReply(request),
  )
  const { calls } = await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }))
  expect(calls.at(-1)).toMatchObject({ purpose: 'reply', inputTokens: 611, outputTokens: 13 })
})

const spoken: [what: string, text: string][] = [
  ['READY', 'READY'],
  ['a call alone', '{"name":"get_trip","arguments":{}}'],
  ['a call that never ends', '<tool_call>{"name":"get_trip"'],
]

it.each(spoken)('counts %s in place of a reply as none', async (_, text) => {
  server.answer((request) =>
    phaseOf(request) === 'reply' ? { chunks: [says(text), stop, done] } : usualReply(request),
  )
  expect(await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }))).toMatchObject({
    by: 'rules',
    code: null,
  })
})

it('ends a reply that does not end', async () => {
  const reply = { chunks: [...Array.from({ length: 30 }, () => says('And so on. '.repeat(100))), stop, done] }
  server.answer((request) => (phaseOf(request) === 'reply' ? reply : usualReply(request)))
  const { text } = await runModelTurn(openModel({ OPENAI_BASE_URL: `${server.url}/v1` }))
  expect(text.length).toBeLessThan(13_000)
  expect(text).toMatch(/And so on\.\s+\(The reply was cut short\.\)$/)
})
