// Server-sent events, JSON lines or one JSON document: decided by what comes, since content types are often wrong.
import { ModelFailure } from '../model-failure.ts'
import { parseJson } from './json.ts'

export type WireEvent =
  /** A comment or a ping: the server is at work. */
  | { type: 'alive' }
  /** `name` is empty for unnamed events. */
  | { type: 'json'; name: string; value: unknown }
  | { type: 'done' }
  /** Text that is no JSON; perhaps an error message. */
  | { type: 'text'; text: string }

const field = /^(data|event|id|retry)(?::|$)/
const doneMark = /data:\s*\[DONE\]\s*$/

/** @throws ModelFailure `broken` when the body is a web page */
export async function* readEvents(lines: AsyncIterable<string>): AsyncGenerator<WireEvent> {
  let name = ''
  /** Lines of a document, or of an event, that are no JSON without the next one. */
  let open: string[] = []
  let isFirst = true
  for await (const line of lines) {
    const text = line.trim()
    if (isFirst && text.startsWith('<'))
      throw new ModelFailure('broken', 'a web page instead of an API (is /v1 missing?)')
    if (text !== '') isFirst = false
    if (text === '') {
      yield* flush()
      name = ''
    } else if (text.startsWith(':')) yield { type: 'alive' }
    else if (field.test(line)) {
      const at = line.indexOf(':')
      const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '')
      if (line.startsWith('event')) name = value.trim()
      if (line.startsWith('data')) yield* data(value)
    } else yield* json(line)
  }
  yield* flush()

  function* data(value: string): Generator<WireEvent> {
    const text = value.trim()
    if (text === '[DONE]') {
      yield* flush()
      yield { type: 'done' }
    } else if (text === '' || text.startsWith(':')) yield { type: 'alive' }
    else {
      // A whole event after a line that is no JSON: that line was something else.
      if (open.length > 0 && parseJson(value) !== undefined) yield* flush()
      yield* json(value)
    }
  }

  function* json(value: string): Generator<WireEvent> {
    const whole = [...open, value].join('\n')
    const document = whole.replace(doneMark, '')
    const parsed = /[}\]]\s*$/.test(document) ? parseJson(document) : undefined
    if (parsed === undefined) {
      open.push(value)
      return
    }
    open = []
    yield { type: 'json', name, value: parsed }
    if (document !== whole) yield { type: 'done' }
  }

  function* flush(): Generator<WireEvent> {
    const left = open
    open = []
    for (const line of left) {
      const value = parseJson(line)
      yield value === undefined ? { type: 'text', text: line.trim() } : { type: 'json', name, value }
    }
  }
}
