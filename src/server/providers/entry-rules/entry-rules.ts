import type { ProviderAnswer } from '#contract/provider-answer.ts'
import type { EntryQuery, EntryRequirement } from '#contract/travel/entry.ts'

export interface EntryRules {
  /** Exactly one item; its rule is `unknown` where the source does not know. */
  requirement(query: EntryQuery, options?: { signal?: AbortSignal }): Promise<ProviderAnswer<EntryRequirement>>
}
