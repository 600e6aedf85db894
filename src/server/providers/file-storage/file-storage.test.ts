import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryFileStorage } from '../../../testing/memory-file-storage.ts'
import { removeFolder } from '../../../testing/remove-folder.ts'
import { s3Keys, startS3Server } from '../../../testing/s3-server.ts'
import { createEncryptedFileStorage } from './encrypted-file-storage.ts'
import { checkFileStorage } from './file-storage.compliance.ts'
import { createLocalFileStorage } from './local-file-storage.ts'
import { createS3FileStorage } from './s3-file-storage.ts'

const root = mkdtempSync(join(tmpdir(), 'journeyon-files-'))
const s3 = await startS3Server()
const bucket = () => createS3FileStorage({ ...s3Keys, endpoint: s3.endpoint })
afterAll(async () => {
  await s3.stop()
  await removeFolder(root)
})
const local = createLocalFileStorage(join(root, 'plain'))
const sealed = createLocalFileStorage(join(root, 'sealed'))

checkFileStorage('the memory of tests', createMemoryFileStorage)
checkFileStorage('a local folder', () => local)
checkFileStorage('a bucket', bucket)
checkFileStorage('an encrypted bucket', () => createEncryptedFileStorage(bucket(), ['a secret']))
checkFileStorage('an encrypted local folder', () => createEncryptedFileStorage(sealed, ['a secret']))

async function* once(text: string) {
  yield Buffer.from(text)
}
const readText = async (source: AsyncIterable<Uint8Array> | null) => {
  let text = ''
  for await (const chunk of source ?? []) text += Buffer.from(chunk).toString()
  return text
}

describe('a bucket', () => {
  const at = (secretAccessKey: string) => createS3FileStorage({ ...s3Keys, secretAccessKey, endpoint: s3.endpoint })
  const unavailable = { code: 'STORAGE_UNAVAILABLE' }
  const big = randomBytes(9 * 2 ** 20)
  async function* many() {
    for (let start = 0; start < big.length; start += 1_000_000) yield big.subarray(start, start + 1_000_000)
  }
  const newKey = () => randomBytes(16).toString('hex')
  const isOf = (word: string) => (method: string, url: URL) => `${method} ${url.search}`.includes(word)

  test('takes what is large in parts', async () => {
    const key = newKey()
    await bucket().put(key, many())
    expect(s3.objects.get(key)?.bytes.equals(big)).toBe(true)
    expect(s3.uploads.size).toBe(0)
  })

  test('has nothing where a part or their end fails, and leaves no parts', async () => {
    const key = newKey()
    for (let count = 0; count < 3; count++) s3.failures.push({ match: isOf('partNumber=2'), status: 503 })
    await expect(bucket().put(key, many())).rejects.toMatchObject(unavailable)
    s3.failures.push({ match: isOf('POST ?uploadId'), status: 200, body: '<Error><Code>InternalError</Code></Error>' })
    await expect(bucket().put(key, many())).rejects.toMatchObject(unavailable)
    expect(await bucket().read(key)).toBeNull()
    expect([s3.uploads.size, s3.failures.length]).toEqual([0, 0])
  })

  test('tries again where the service is busy, and refuses a wrong secret', async () => {
    const key = newKey()
    s3.failures.push({ match: isOf('PUT'), status: 503 })
    await bucket().put(key, once('ticket'))
    expect(await readText(await bucket().read(key))).toBe('ticket')
    const stranger = at('a wrong secret')
    await expect(stranger.put(key, once('changed'))).rejects.toMatchObject(unavailable)
    await expect(stranger.read(key)).rejects.toMatchObject(unavailable)
    await expect(stranger.list(null, 1)).rejects.toMatchObject(unavailable)
    await expect(stranger.verify()).rejects.toMatchObject(unavailable)
    expect(await readText(await bucket().read(key))).toBe('ticket')
  })

  test('loses the parts that a crash has left, but not those under way', async () => {
    s3.uploads.set('old', { key: newKey(), initiated: new Date(1_000_000), parts: new Map() })
    s3.uploads.set('new', { key: newKey(), initiated: new Date(3_000_000), parts: new Map() })
    s3.objects.set('of somebody else.txt', { bytes: Buffer.from('x'), modified: new Date() })
    expect(await bucket().removeUnfinished(new Date(2_000_000))).toBe(1)
    expect([...s3.uploads.keys()]).toEqual(['new'])
    expect((await bucket().list('zz', 10)).map(({ key }) => key)).toEqual([])
    expect((await bucket().list(null, 1000)).map(({ key }) => key)).not.toContain('of somebody else.txt')
  })

  test('that is away is said to be so', async () => {
    const away = createS3FileStorage({ ...s3Keys, endpoint: 'http://127.0.0.1:9' })
    await expect(away.verify()).rejects.toMatchObject(unavailable)
  })
})

describe('a local folder', () => {
  test('loses what unfinished writes left behind, but not those under way', async () => {
    const folder = join(root, 'plain', 'unfinished')
    await writeFile(join(folder, 'old'), 'half')
    await writeFile(join(folder, 'new'), 'half')
    await utimes(join(folder, 'old'), 1000, 1000)
    expect(await local.removeUnfinished(new Date(2_000_000))).toBe(1)
    expect(await readdir(folder)).toEqual(['new'])
  })
})

describe('encryption', () => {
  const key = randomBytes(16).toString('hex')
  const path = join(root, 'sealed', key.slice(0, 2), key)

  test('leaves nothing readable at rest, and opens with a key that was replaced', async () => {
    await createEncryptedFileStorage(sealed, ['old']).put(key, once('passport E1234567'))
    expect((await readFile(path)).includes('E1234567')).toBe(false)
    expect(await readText(await createEncryptedFileStorage(sealed, ['new', 'old']).read(key))).toBe('passport E1234567')
    await expect(createEncryptedFileStorage(sealed, ['new']).read(key)).rejects.toThrow('STORAGE_UNAVAILABLE')
  })

  test('does not open what was changed or cut', async () => {
    const storage = createEncryptedFileStorage(sealed, ['old'])
    const whole = await readFile(path)
    const changed = Buffer.from(whole)
    changed[whole.length - 20] = (changed[whole.length - 20] ?? 0) ^ 1
    for (const bytes of [changed, whole.subarray(0, -1), whole.subarray(0, 40)]) {
      await writeFile(path, bytes)
      await expect(storage.read(key).then(readText)).rejects.toThrow('STORAGE_UNAVAILABLE')
    }
  })
})
