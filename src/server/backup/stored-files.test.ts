import { createReadStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { removeFolder } from '../../testing/remove-folder.ts'
import { storeFile } from './stored-files.ts'

test('a file that goes while it is stored, or a source that breaks, is a rejection and nothing worse', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stored-files-'))
  const packing = { keys: null, isPacked: false }
  const gone = createReadStream(join(folder, 'gone'))
  await expect(storeFile(folder, 'new/folder/gone', gone, packing)).rejects.toThrow('ENOENT')
  const broken = new Readable().destroy(new Error('connection lost'))
  await expect(storeFile(folder, 'another/folder/broken', broken, packing)).rejects.toThrow('connection lost')
  await removeFolder(folder)
})
