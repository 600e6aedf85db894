/** A stream of bytes, read in pieces of known size. */
export interface ByteFeed {
  /** Fewer only where the stream ends. */
  take(count: number): Promise<Buffer>
  /** The next `count` bytes as they come. */
  pass(count: number): AsyncGenerator<Buffer>
  /** Up to where `find` points in what has come so far; -1 = in none of it. The last byte is asked about twice. */
  passUntil(find: (held: Buffer) => number): AsyncGenerator<Buffer>
  rest(): AsyncGenerator<Buffer>
  /** Reads to the end, so that whoever measures the source sees all of it. */
  drop(): Promise<void>
}

export function createByteFeed(source: AsyncIterable<Uint8Array>): ByteFeed {
  const reader = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const next = async (): Promise<Buffer | null> => {
    const { done, value } = await reader.next()
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  /** Takes from what is held. */
  const cut = (count: number): Buffer => {
    const taken = held.subarray(0, count)
    held = held.subarray(taken.length)
    return taken
  }
  const rest = async function* (): AsyncGenerator<Buffer> {
    if (held.length > 0) yield cut(held.length)
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk
  }
  return {
    async take(count) {
      const chunks = [held]
      let length = held.length
      while (length < count) {
        const chunk = await next()
        if (!chunk) break
        chunks.push(chunk)
        length += chunk.length
      }
      if (chunks.length > 1) held = Buffer.concat(chunks)
      return cut(count)
    },
    async *pass(count) {
      let left = count
      while (left > 0) {
        if (held.length === 0) held = (await next()) ?? held
        if (held.length === 0) return
        const taken = cut(left)
        left -= taken.length
        yield taken
      }
    },
    async *passUntil(find) {
      for (;;) {
        const at = find(held)
        if (at >= 0) {
          if (at > 0) yield cut(at)
          return
        }
        if (held.length > 1) yield cut(held.length - 1)
        const chunk = await next()
        if (!chunk) return yield cut(held.length)
        held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
      }
    },
    rest,
    async drop() {
      for await (const _ of rest());
    },
  }
}
