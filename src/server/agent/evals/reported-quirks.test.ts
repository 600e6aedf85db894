// Replays what servers were reported to send, where the collection is at hand: a turn ends with a reply of the model or of the rules,
// or as retryable, and never otherwise.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { type ModelReply, useModelServer } from '../../../testing/model-server.ts'
import { openModel, runModelTurn } from '../../../testing/model-turn.ts'
import { done, type Phase, phaseOf, stop, usualReply } from '../../../testing/openai-wire.ts'

const collection = join(import.meta.dirname, '../../../../../shared/data/chat-protocols/quirks.json')
const quirkSchema = z.object({
  id: z.string(),
  category: z.string(),
  replayable: z.boolean(),
  sends: z.union([z.string(), z.object({ chunksHex: z.array(z.string()) })]),
})
const quirks = existsSync(collection)
  ? z
      .array(quirkSchema)
      .parse(JSON.parse(readFileSync(collection, 'utf8')))
      .filter(({ replayable }) => replayable)
  : []

const server = useModelServer()
const ollama = useModelServer()

it.skipIf(quirks.length === 0)('no reported quirk breaks a turn, in a tool round or in a reply', async () => {
  const ends: Record<string, string[]> = {}
  for (const quirk of quirks) {
    for (const phase of ['first round', 'reply'] as const) {
      const { by, code } = await runModelTurn(openWith(quirk, phase))
      ends[`${by} ${code ?? ''}`.trim()] = [...(ends[`${by} ${code ?? ''}`.trim()] ?? []), `${quirk.id}, ${phase}`]
    }
  }
  expect(Object.keys(ends).filter((end) => !['model', 'rules', 'failed MODEL_UNAVAILABLE'].includes(end))).toEqual([])
  expect(ends.model?.length).toBeGreaterThan(quirks.length)
})

function openWith(quirk: z.infer<typeof quirkSchema>, phase: Phase) {
  server.answer((request) => (phaseOf(request) === phase ? replyOf(quirk) : usualReply(request)))
  ollama.answer(() => replyOf(quirk))
  return quirk.category === 'ollama'
    ? openModel({ OLLAMA_URL: ollama.url, OLLAMA_CHAT_MODEL: 'any' })
    : openModel({ OPENAI_BASE_URL: `${server.url}/v1` })
}

/** The reports quote the beginning of a stream; it ends as usual. */
function replyOf({ sends }: z.infer<typeof quirkSchema>): ModelReply {
  const beginning =
    typeof sends === 'string' ? [sends] : sends.chunksHex.map((hex) => Buffer.from(hex.replaceAll(' ', ''), 'hex'))
  return { chunks: [...beginning, '\n\n', stop, done] }
}
