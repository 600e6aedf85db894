import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../testing/failure.ts'
import type { ByteRange, FileStorage } from './file-storage.ts'

/** What every storage does, wherever it keeps the bytes. */
export function checkFileStorage(name: string, open: () => FileStorage): void {
  describe(name, () => {
    const newKey = () => randomBytes(16).toString('hex')
    const big = randomBytes(200_000)

    test('gives back what was put, whole and in ranges', async () => {
      const storage = open()
      const key = newKey()
      await storage.put(key, pieces(big, 7001))
      expect(await bytesOf(storage, key)).toEqual(big)
      const ranges = [
        { start: 0, length: 1 },
        { start: 65_530, length: 20 },
        { start: 131_072, length: 65_536 },
        { start: 199_990, length: 100 },
      ]
      for (const range of ranges)
        expect(await bytesOf(storage, key, range)).toEqual(big.subarray(range.start, range.start + range.length))
    })

    test('keeps empty objects and such of exactly one chunk', async () => {
      const storage = open()
      for (const size of [0, 65_536]) {
        const key = newKey()
        await storage.put(key, pieces(big.subarray(0, size), 65_536))
        expect((await bytesOf(storage, key))?.length).toBe(size)
      }
    })

    test('has nothing where the source failed, and hands on its error', async () => {
      const storage = open()
      const key = newKey()
      const failing = async function* () {
        yield big
        throw new RangeError('too much')
      }
      await expect(storage.put(key, failing())).rejects.toThrow('too much')
      expect(await storage.read(key)).toBeNull()
    })

    test('lists in the order of the keys and removes', async () => {
      const storage = open()
      const keys = [newKey(), newKey(), `${newKey()}-preview`].sort()
      for (const key of keys) await storage.put(key, pieces(Buffer.from(key), 100))
      const listed: string[] = []
      for (let after: string | null = null; ; ) {
        const page = await storage.list(after, 2)
        listed.push(...page.map(({ key }) => key))
        after = page.at(-1)?.key ?? null
        if (after === null) break
      }
      expect(listed).toEqual([...listed].sort())
      expect(listed.filter((key) => keys.includes(key))).toEqual(keys)
      await storage.remove([...keys, newKey()])
      for (const key of keys) expect(await storage.read(key)).toBeNull()
    })

    test('refuses keys that are none', async () => {
      const storage = open()
      for (const key of ['../secret', '', 'A'.repeat(32)]) {
        await expect(storage.put(key, pieces(big, 1000))).rejects.toThrow()
        expect(await failureOf(storage.read(key).then(() => {}))).not.toBeNull()
      }
    })

    test('is there', () => open().verify())
  })
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function bytesOf(storage: FileStorage, key: string, range?: ByteRange): Promise<Buffer | null> {
  const source = await storage.read(key, range)
  if (!source) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
