// Files in a folder of this machine. Written beside their place, flushed, then renamed: a crash leaves the whole file or none.
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../kernel/app-error.ts'
import { assertKey, type ByteRange, type FileStorage, type StoredObject } from './file-storage.ts'

const unfinishedFolder = 'unfinished'

/** `root` is made when the first file comes. */
export function createLocalFileStorage(root: string): FileStorage {
  // 256 folders: one of millions of entries is slow to list.
  const folderOf = (key: string) => join(root, key.slice(0, 2))
  const pathOf = (key: string) => {
    assertKey(key)
    return join(folderOf(key), key)
  }

  const listFolder = async (folder: string): Promise<string[]> => {
    const names = await unlessMissing(readdir(join(root, folder)))
    return (names ?? []).sort()
  }

  const objectAt = async (key: string): Promise<StoredObject[]> => {
    const found = await unlessMissing(stat(pathOf(key)))
    return found ? [{ key, modifiedAt: found.mtime }] : []
  }

  return {
    name: 'local',

    async put(key, source) {
      const target = pathOf(key)
      const unfinished = join(root, unfinishedFolder, randomUUID())
      const file = await stored(async () => {
        await mkdir(join(root, unfinishedFolder), { recursive: true, mode: 0o700 })
        return open(unfinished, 'wx', 0o600)
      })
      try {
        await writeAll(file, source)
        await stored(async () => {
          await mkdir(folderOf(key), { recursive: true, mode: 0o700 })
          await rename(unfinished, target)
          await flushFolder(folderOf(key))
        })
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },

    read: (key, range) =>
      stored(async () => {
        const path = pathOf(key)
        return (await unlessMissing(stat(path))) ? readFrom(path, range) : null
      }),

    remove: (keys) => stored(async () => void (await Promise.all(keys.map((key) => rm(pathOf(key), { force: true }))))),

    list: (after, limit) =>
      stored(async () => {
        const found: StoredObject[] = []
        const folders = (await listFolder('')).filter((name) => /^[0-9a-f]{2}$/.test(name))
        for (const folder of folders.filter((name) => after === null || name >= after.slice(0, 2))) {
          for (const key of await listFolder(folder)) {
            if (after !== null && key <= after) continue
            found.push(...(await objectAt(key)))
            if (found.length === limit) return found
          }
        }
        return found
      }),

    removeUnfinished: (before) =>
      stored(async () => {
        let removed = 0
        for (const name of await listFolder(unfinishedFolder)) {
          const path = join(root, unfinishedFolder, name)
          const found = await unlessMissing(stat(path))
          if (!found || found.mtime >= before) continue
          await rm(path, { force: true })
          removed += 1
        }
        return removed
      }),

    verify: () =>
      stored(async () => {
        await mkdir(root, { recursive: true, mode: 0o700 })
        await access(root, constants.R_OK | constants.W_OK)
      }),
  }
}

/** Opens the file when the first bytes are asked for, so that a reader that never begins leaves nothing open. */
async function* readFrom(path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, range ? { start: range.start, end: range.start + range.length - 1 } : {})
}

/** Closes the file in any case. Errors of the source pass as they are. */
async function writeAll(file: FileHandle, source: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of source) await stored(() => file.writeFile(chunk))
    await stored(() => file.datasync())
  } finally {
    await file.close()
  }
}

/** The name of a new file is on the disk once its folder is. Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function stored<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw new AppError('STORAGE_UNAVAILABLE', { details: { dependency: 'file-storage' }, cause })
  }
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
