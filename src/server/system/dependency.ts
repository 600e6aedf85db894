import type { z } from 'zod'
import type { dependencyHealthSchema } from '#contract/admin.ts'

export type DependencyHealth = z.infer<typeof dependencyHealthSchema>

export interface Dependency {
  name: DependencyHealth['name']
  mode: DependencyHealth['mode']
  /** What it is, as in `rule-based model` or a host name; never a credential. */
  detail: string
  /** Whether nothing works without it; the others only take something away. */
  isVital: boolean
  /** Resolves when it answers; absent for what lives in this process. */
  probe?: (signal: AbortSignal) => Promise<unknown>
  /** Parts of it that are away, while the rest does their work. */
  missing?: () => string[]
}
