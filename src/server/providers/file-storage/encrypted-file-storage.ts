// Encrypts what a storage holds. An object is a header (magic, id of the key, salt) and chunks of 64 KiB, each sealed by
// AES-256-GCM, so that a range is read without the rest. Every object has a key of its own (HKDF of the key and the salt), hence
// the number of a chunk serves as its nonce. The last chunk is marked: an object that was cut does not open.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../../kernel/app-error.ts'
import type { ByteRange, FileStorage } from './file-storage.ts'

const magic = Buffer.from('JOF1')
const keyIdBytes = 4
const saltBytes = 32
const headerBytes = magic.length + keyIdBytes + saltBytes
const tagBytes = 16
const chunkBytes = 64 * 1024
const sealedBytes = chunkBytes + tagBytes

interface MasterKey {
  id: Buffer
  secret: string
}

/** `secrets`: the first encrypts; the others still open what they have encrypted. */
export function createEncryptedFileStorage(storage: FileStorage, secrets: readonly string[]): FileStorage {
  const keys = secrets.map((secret): MasterKey => ({ id: keyIdOf(secret), secret }))
  const [current] = keys
  if (!current) throw new Error('no key to encrypt files with')

  const openHeader = async (key: string): Promise<Buffer | null> => {
    const source = await storage.read(key, { start: 0, length: headerBytes })
    if (!source) return null
    const header = await readAll(source)
    const master = keys.find(({ id }) => id.equals(header.subarray(magic.length, magic.length + keyIdBytes)))
    if (!header.subarray(0, magic.length).equals(magic) || !master)
      throw damaged('no key for it: it was encrypted with another FILE_ENCRYPTION_KEY')
    return objectKey(master, header.subarray(-saltBytes))
  }

  return {
    ...storage,

    put(key, source) {
      const salt = randomBytes(saltBytes)
      const header = Buffer.concat([magic, current.id, salt])
      return storage.put(key, seal(source, objectKey(current, salt), header))
    },

    async read(key, range) {
      const secret = await openHeader(key)
      if (!secret) return null
      const first = Math.floor((range?.start ?? 0) / chunkBytes)
      const last = range ? Math.floor((range.start + range.length - 1) / chunkBytes) : null
      const start = headerBytes + first * sealedBytes
      // One byte more tells whether the chunk before it is the last one.
      const length = last === null ? Number.MAX_SAFE_INTEGER - start : (last - first + 1) * sealedBytes + 1
      const source = await storage.read(key, { start, length })
      if (!source) return null
      const plain = unseal(source, secret, first, last)
      return range ? cut(plain, { start: range.start - first * chunkBytes, length: range.length }) : plain
    },
  }
}

async function* seal(source: AsyncIterable<Uint8Array>, key: Buffer, header: Buffer): AsyncGenerator<Buffer> {
  yield header
  let index = 0
  for await (const { chunk, isLast } of chunksOf(source, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++)).setAAD(markOf(isLast))
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

/** `last`: the number of the last chunk wanted; more may follow. */
async function* unseal(source: AsyncIterable<Uint8Array>, key: Buffer, first: number, last: number | null) {
  let index = first
  for await (const { chunk, isLast } of chunksOf(source, sealedBytes)) {
    if (last !== null && index > last) return
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++)).setAAD(markOf(isLast))
    try {
      decipher.setAuthTag(chunk.subarray(-tagBytes))
      yield Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()])
    } catch (cause) {
      throw damaged('it was changed or cut', cause)
    }
  }
}

/** Pieces of the same size; the last one is the rest, and empty only where everything is. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number) {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for await (const piece of source) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes <= size) continue
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at > size; at += size) yield { chunk: all.subarray(at, at + size), isLast: false }
    waiting = [all.subarray(at)]
    bytes = all.length - at
  }
  yield { chunk: Buffer.concat(waiting), isLast: true }
}

async function* cut(source: AsyncIterable<Buffer>, { start, length }: ByteRange): AsyncGenerator<Buffer> {
  let at = 0
  for await (const chunk of source) {
    const part = chunk.subarray(Math.max(start - at, 0), Math.max(start + length - at, 0))
    at += chunk.length
    if (part.length > 0) yield part
    if (at >= start + length) return
  }
}

async function readAll(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function objectKey({ secret }: MasterKey, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'journeyon file', 32))
}

/** Tells keys apart without telling anything of them. */
function keyIdOf(secret: string): Buffer {
  return createHash('sha256').update(`journeyon file key id\n${secret}`).digest().subarray(0, keyIdBytes)
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 6, 6)
  return nonce
}

function markOf(isLast: boolean): Buffer {
  return Buffer.from([isLast ? 1 : 0])
}

function damaged(reason: string, cause?: unknown): AppError {
  return new AppError('STORAGE_UNAVAILABLE', {
    details: { dependency: 'file-storage' },
    cause: new Error(`a file cannot be decrypted: ${reason}`, { cause }),
  })
}
