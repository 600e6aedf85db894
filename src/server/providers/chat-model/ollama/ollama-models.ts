// Which models an Ollama server has: /api/tags lists them, /api/show says what each can do.
import { z } from 'zod'
import { ModelFailure, modelFailureIn } from '../model-failure.ts'
import { failureOfStatus } from '../wire/failure-of-response.ts'
import type { ModelNetwork } from '../wire/model-fetch.ts'

const tagsSchema = z.object({
  models: z.array(z.object({ name: z.string(), modified_at: z.string().default('') })).default([]),
})
/** Older servers name no capabilities. */
const detailsSchema = z.object({ capabilities: z.array(z.string()).default(['completion']) })

const keptMs = 60_000
const maxLooked = 8
const timeoutMs = 3000

/** The newest model that can use tools, else the newest one that can chat; asked again after a minute. */
export function createModelDiscovery(baseUrl: string, openNetwork: ModelNetwork) {
  let known: { name: string; until: number } | null = null

  async function ask(path: string, signal: AbortSignal, body?: unknown): Promise<unknown> {
    const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    try {
      const { fetch, dispatcher } = await openNetwork()
      const response = await fetch(`${baseUrl}${path}`, {
        dispatcher,
        signal: until,
        redirect: 'error',
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      })
      if (!response.ok)
        throw failureOfStatus(response.status, new Headers([...response.headers]), await response.text())
      return await response.json()
    } catch (error) {
      signal.throwIfAborted()
      throw modelFailureIn(error) ?? new ModelFailure('unreachable', `${path} gave no answer`, { cause: error })
    }
  }

  async function capabilities(name: string, signal: AbortSignal): Promise<string[]> {
    try {
      return detailsSchema.parse(await ask('/api/show', signal, { model: name })).capabilities
    } catch {
      signal.throwIfAborted()
      return ['completion']
    }
  }

  return async (signal: AbortSignal): Promise<string> => {
    if (known && known.until > performance.now()) return known.name
    const tags = tagsSchema.safeParse(await ask('/api/tags', signal))
    const newest = (tags.data?.models ?? []).toSorted((a, b) => b.modified_at.localeCompare(a.modified_at))
    const looked = await Promise.all(
      newest.slice(0, maxLooked).map(async ({ name }) => ({ name, can: await capabilities(name, signal) })),
    )
    const chatting = looked.filter(({ name, can }) => can.includes('completion') && !/embed|rerank/i.test(name))
    const chosen = chatting.find(({ can }) => can.includes('tools')) ?? chatting[0]
    if (!chosen) throw new ModelFailure('no-model', 'the server has no model that can chat')
    known = { name: chosen.name, until: performance.now() + keptMs }
    return chosen.name
  }
}
