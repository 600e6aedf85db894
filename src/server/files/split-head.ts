/** The first bytes of a stream (fewer only where it is shorter), and the whole of it to read on. */
export async function splitHead(
  source: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const reader = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  while (length < bytes) {
    const next = await reader.next()
    if (next.done) break
    seen.push(next.value)
    length += next.value.length
  }
  const all = async function* () {
    yield* seen
    yield* { [Symbol.asyncIterator]: () => reader }
  }
  return { head: Buffer.concat(seen).subarray(0, bytes), all: all() }
}
