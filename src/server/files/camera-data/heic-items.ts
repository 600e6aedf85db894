// Where in a HEIC file its metadata lies: the box `meta` lists its items (iinf) and the places of their bytes (iloc).

/** From the start of the file; `end` is behind the last byte. */
export interface PrivateSpan {
  start: number
  end: number
  isExif: boolean
}

const privateTypes = new Set(['Exif', 'mime'])

/** EXIF and XMP in the order of the file. @throws Error where a part of them may lie that is not found here. */
export function findPrivateSpans(meta: Buffer): PrivateSpan[] {
  const boxes = new Map(childrenOf(meta, 4))
  const types = readTypes(boxes.get('iinf'))
  return readPlaces(boxes.get('iloc'))
    .flatMap(({ id, isOfFile, spans }) => {
      const type = types.get(id) ?? ''
      if (!privateTypes.has(type)) return []
      if (!isOfFile) throw new Error('metadata outside of the data')
      return spans.map((span) => ({ ...span, isExif: type === 'Exif' && spans.length === 1 }))
    })
    .sort((a, b) => a.start - b.start)
}

function* childrenOf(body: Buffer, from: number): Generator<[type: string, body: Buffer]> {
  for (let at = from; at < body.length; ) {
    const size = body.readUInt32BE(at)
    if (size < 8 || at + size > body.length) throw new Error('not a box')
    yield [body.toString('latin1', at + 4, at + 8), body.subarray(at + 8, at + size)]
    at += size
  }
}

function readTypes(iinf: Buffer | undefined): Map<number, string> {
  if (!iinf) throw new Error('no list of items')
  const types = new Map<number, string>()
  for (const [, infe] of childrenOf(iinf, iinf.readUInt8() === 0 ? 6 : 8)) {
    const version = infe.readUInt8()
    if (version !== 2 && version !== 3) throw new Error('an item without a type')
    const at = version === 2 ? 6 : 8
    types.set(infe.readUIntBE(4, at - 4), infe.toString('latin1', at + 2, at + 6))
  }
  return types
}

function readPlaces(iloc: Buffer | undefined) {
  if (!iloc) throw new Error('no places of items')
  let at = 0
  const take = (size: number): number => {
    if (size === 0) return 0
    const value = size === 8 ? Number(iloc.readBigUInt64BE(at)) : iloc.readUIntBE(at, size)
    at += size
    return value
  }
  const version = take(1)
  at += 3
  const [sizes, more] = [take(1), take(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15
  const idSize = version < 2 ? 2 : 4
  return Array.from({ length: take(idSize) }, () => {
    const id = take(idSize)
    const method = version === 0 ? 0 : take(2) & 15
    const isOtherFile = take(2) !== 0
    const base = take(baseSize)
    const spans = Array.from({ length: take(2) }, () => {
      take(indexSize)
      const start = base + take(offsetSize)
      return { start, end: start + take(lengthSize) }
    })
    return { id, isOfFile: method === 0 && !isOtherFile && spans.every(({ start, end }) => end > start), spans }
  })
}
