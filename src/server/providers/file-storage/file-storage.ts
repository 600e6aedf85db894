// Bytes of files by key. Keys are made by us and say nothing of what is behind them; access is checked before.

export interface ByteRange {
  start: number
  /** At least 1. */
  length: number
}

export interface StoredObject {
  key: string
  modifiedAt: Date
}

/** Every method @throws AppError STORAGE_UNAVAILABLE when the storage cannot be reached or is full. */
export interface FileStorage {
  name: 'local' | 's3'
  /**
   * Reads `source` to its end. When it resolves the object is whole and will outlive a crash; when it rejects (with the error
   * of the source, if that failed) there is none.
   */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<void>
  /** Null where there is no such object. A range is cut at the end of the object. */
  read(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | null>
  /** What is not there is no failure. */
  remove(keys: readonly string[]): Promise<void>
  /** In the order of their keys, from the one behind `after`. */
  list(after: string | null, limit: number): Promise<StoredObject[]>
  /** Removes what writes left behind that did not end and began before this time; answers with how many. */
  removeUnfinished(before: Date): Promise<number>
  /** Throws where the storage is not there. */
  verify(): Promise<void>
}

const keyPattern = /^[0-9a-f]{32}(-[a-z]{1,20})?$/

/** @throws Error for anything that we did not make: a key becomes part of a path. */
export function assertKey(key: string): void {
  if (!keyPattern.test(key)) throw new Error('not a storage key')
}
