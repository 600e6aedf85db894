// A ZIP file while it is being made: no more than one chunk of a file is held at a time.

export interface ZipEntry {
  path: string
  /** Text is compressed; bytes are kept as they are: photos and PDFs are compressed already. */
  content: string | AsyncIterable<Uint8Array>
}

export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate')
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { path, content } of entries) {
    if (typeof content === 'string') {
      const file = new ZipDeflate(path, { level: 6 })
      zip.add(file)
      file.push(Buffer.from(content), true)
    } else {
      const file = new ZipPassThrough(path)
      zip.add(file)
      for await (const chunk of content) {
        // It keeps what it is given, and sources may write over their chunk.
        file.push(Uint8Array.from(chunk))
        yield* ready.splice(0)
      }
      file.push(new Uint8Array(), true)
    }
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
