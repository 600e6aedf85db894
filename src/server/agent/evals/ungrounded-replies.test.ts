// A model that states what no tool returned: it gets one try to write on without, then its words are marked and the turn is flagged.
import { describe, expect, it } from 'vitest'
import { useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { phaseOf, saying, says, stop, usualReply } from '../../../testing/openai-wire.ts'

const server = useModelServer()
const invented = 'Your days are open. The Golden Dragon Palace costs ¥88. Enjoy!'

/** Answers of the model when it is asked for a reply, one after the other. */
async function replyWith(answers: string[], turn = {}) {
  let asked = 0
  server.answer((request) => (phaseOf(request) === 'reply' ? saying(answers[asked++] ?? '') : usualReply(request)))
  const opened = openModel({ OPENAI_BASE_URL: `${server.url}/v1` })
  return { asked: () => asked, ...(await runModelTurn(opened, turn)) }
}
const lastRequest = () => JSON.stringify(server.seen.at(-1)?.body)

describe('a reply without a source', () => {
  it('is written on from the last sentence that had one', async () => {
    const { text, asked, needsReview } = await replyWith([invented, 'Shall I plan them?'])
    expect({ text, asked: asked(), needsReview }).toEqual({
      text: 'Your days are open. Shall I plan them?',
      asked: 2,
      needsReview: false,
    })
    expect(lastRequest()).toContain('Golden Dragon Palace')
    expect(lastRequest()).toContain('Your days are open.')
  })

  it('is marked and flagged when the model insists', async () => {
    const { text, needsReview } = await replyWith([invented, 'The Golden Dragon Palace opens at 9:15.'])
    expect(text).toBe('Your days are open. The Golden Dragon Palace (unverified) opens at 9:15 (unverified).')
    expect(needsReview).toBe(true)
  })

  it('is marked in Chinese', async () => {
    const { text, needsReview } = await replyWith(['青龙寺门票88元。', '青龙寺值得一去。'], { text: '看看行程' })
    expect({ text, needsReview }).toEqual({ text: '青龙寺（未核实）值得一去。', needsReview: true })
  })

  it('is marked where it stands when the second try fails', async () => {
    let asked = 0
    server.answer((request) => {
      if (phaseOf(request) !== 'reply') return usualReply(request)
      asked += 1
      return asked === 1 ? { chunks: [says(invented), stop] } : { status: 400, chunks: ['{"error":"no"}'] }
    })
    const { by, text, needsReview } = await runModelTurn(
      openModel({ OPENAI_BASE_URL: `${server.url}/v1`, LLM_PROVIDERS: 'openai' }),
    )
    expect({ by, text: text.trim(), needsReview }).toEqual({
      by: 'model',
      text: 'Your days are open. The Golden Dragon Palace (unverified) costs ¥88 (unverified).',
      needsReview: true,
    })
  })
})

it('does not let a model say that it changed a trip when nothing was proposed', async () => {
  const { text, needsReview } = await replyWith(['I have removed the opera.', 'The opera was removed.'])
  expect({ text, needsReview }).toEqual({ text: 'The opera was removed (unverified).', needsReview: true })
})

it('leaves alone what the tools returned and what the traveler wrote', async () => {
  const reply = 'Chengdu from Beijing: ¥3,000 for you two, dinner at 19:00 with Anna Miller.'
  const { text, asked } = await replyWith([reply], {
    text: 'Show my plan, dinner is at 7 pm with Anna Miller, Chengdu',
  })
  expect({ text, asked: asked() }).toEqual({ text: reply, asked: 1 })
})
