// Keeps what is dear to read. A key holds the version of what it names, so a write makes the old key unreachable and
// nothing has to be told; who may read it is asked before, each time.
import type { z } from 'zod'

interface CacheKind<Value> {
  /** Names the kind in keys and metrics. */
  name: string
  /** How long an entry is kept that nobody replaces. */
  seconds: number
  /** Reads what another process, perhaps of another version, has kept. */
  schema: z.ZodType<Value>
  /** false: given to who asked and not kept; all are where absent. */
  isKept?(value: Value): boolean
}

interface CacheOf<Value> {
  /** What is kept under this key, or else what `load` finds. Callers get a copy of their own. */
  read(key: string, load: () => Promise<Value>): Promise<Value>
  /** Keeps what is known already. */
  keep(key: string, value: Value): void
}

/** Never fails: what cannot be kept or read is loaded. */
export interface Cache {
  of<Value>(kind: CacheKind<Value>): CacheOf<Value>
}
