import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryFileStorage } from '../../../testing/memory-file-storage.ts'
import { removeFolder } from '../../../testing/remove-folder.ts'
import { createEncryptedFileStorage } from './encrypted-file-storage.ts'
import { checkFileStorage } from './file-storage.compliance.ts'
import { createLocalFileStorage } from './local-file-storage.ts'

const root = mkdtempSync(join(tmpdir(), 'journeyon-files-'))
afterAll(() => removeFolder(root))
const local = createLocalFileStorage(join(root, 'plain'))
const sealed = createLocalFileStorage(join(root, 'sealed'))

checkFileStorage('the memory of tests', createMemoryFileStorage)
checkFileStorage('a local folder', () => local)
checkFileStorage('an encrypted local folder', () => createEncryptedFileStorage(sealed, ['a secret']))

async function* once(text: string) {
  yield Buffer.from(text)
}
const readText = async (source: AsyncIterable<Uint8Array> | null) => {
  let text = ''
  for await (const chunk of source ?? []) text += Buffer.from(chunk).toString()
  return text
}

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
