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
const reported = existsSync(collection) ? z.array(quirkSchema).parse(JSON.parse(readFileSync(collection, 'utf8'))) : []
const quirks = reported.filter(({ replayable }) => replayable)

/** Those that are no plain stream of bytes have tests of their own, in these files. */
const testedIn: Record<string, string[]> = {
  'openai-stream': [
    'done-missing-open',
    'done-with-whitespace',
    'usage-cumulative',
    'empty-content-deltas',
    'reasoning-buffer-loss',
    'stream-ignored',
    'json-plus-done',
  ],
  'openai-tools': [
    'args-concatenated-objects',
    'id-name-first-delta-only',
    'legacy-function-call',
    'tools-with-legacy-finish',
    'tool-use-failed-400',
  ],
  'model-failures': [
    'error-then-open',
    'error-in-200-stream',
    'error-body-with-200',
    'html-200',
    'retry-after-ms',
    'retry-after-huge',
    '402-balance',
  ],
  'model-requests': ['tool-name-charset', 'developer-role', 'content-must-be-string'],
  'ollama-protocol': [
    'silent-truncation',
    'ollama-index-in-function',
    'ollama-args-must-be-object-back',
    'ollama-tools-unsupported',
    'ollama-no-done',
  ],
}

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

it.skipIf(reported.length === 0)('every reported quirk is replayed here or has tests of its own', () => {
  const elsewhere = Object.values(testedIn).flat()
  const open = reported.filter(({ id, replayable }) => !replayable && !elsewhere.includes(id))
  expect(open.map(({ id }) => id)).toEqual([])
  for (const file of Object.keys(testedIn)) expect(existsSync(join(import.meta.dirname, `${file}.test.ts`))).toBe(true)
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
