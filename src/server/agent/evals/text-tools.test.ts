// Models that take no tools: the tools are described to them, and their calls are read from text.
import { describe, expect, it } from 'vitest'
import { useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { phaseOf, saying, usualReply } from '../../../testing/openai-wire.ts'

const server = useModelServer()
const open = () => openModel({ OPENAI_BASE_URL: `${server.url}/v1` })

describe('a model without tools', () => {
  const refusal = {
    error: { message: 'registry.ollama.ai/library/gemma3:4b does not support tools', type: 'api_error' },
  }

  it('is given them as text, once it has said so', async () => {
    server.answer((request) => {
      if (request.body.tools !== undefined) return { status: 400, chunks: [JSON.stringify(refusal)] }
      return phaseOf(request) === 'first round'
        ? saying('```json\n{"calls":[{"name":"get_weather","arguments":{"city":"成都"}}]}\n```')
        : usualReply(request)
    })
    const opened = open()
    expect(await runModelTurn(opened)).toMatchObject({ by: 'model', tools: ['get_weather'] })
    expect(server.seen.filter(({ body }) => body.tools !== undefined)).toHaveLength(1)
    expect(server.seen.every(({ body }) => !JSON.stringify(body.messages).includes('"role":"tool"'))).toBe(true)
    expect(await runModelTurn(opened)).toMatchObject({ by: 'model', tools: ['get_weather'] })
    expect(server.seen.filter(({ body }) => body.tools !== undefined)).toHaveLength(1)
  })
})
