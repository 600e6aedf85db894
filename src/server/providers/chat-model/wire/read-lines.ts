// Lines of a response body. One decoder for the whole body, so a character may be cut by a chunk; a BOM at the start is dropped.
import { ModelFailure } from '../model-failure.ts'

const maxBytes = 8 * 1024 * 1024

/** Lines end with LF, CRLF or CR; the last one may have no end. @throws ModelFailure `broken` for an endless body */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let endedWithCr = false
  let size = 0
  function* take(text: string): Generator<string> {
    const fresh = endedWithCr && text.startsWith('\n') ? text.slice(1) : text
    if (text !== '') endedWithCr = text.endsWith('\r')
    const lines = (rest + fresh).split(/\r\n|\r|\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  for await (const bytes of body) {
    size += bytes.byteLength
    if (size > maxBytes) throw new ModelFailure('broken', 'the answer is longer than 8 MB')
    yield* take(decoder.decode(bytes, { stream: true }))
  }
  yield* take(decoder.decode())
  if (rest !== '') yield rest
}
