// The three linear models that `npm run train:reservations` learns: what a candidate is, where a booking begins, and of what kind it is.
import { hash } from '../../../providers/chat-model/rules/reading/acts/features.ts'
import { type LinearWeights, readWeights } from '../../../providers/chat-model/rules/reading/acts/linear-model.ts'
import { lazy } from '../../../providers/shipped-data/gazetteer/lazy.ts'
import { kindNames } from '../kinds/likely-kinds.ts'
import { roleNames } from './roles.ts'

export interface LearnedModels {
  roles: LinearWeights
  begins: LinearWeights
  kinds: LinearWeights
}

/** Powers of two. */
export const buckets = { roles: 1 << 16, begins: 1 << 14, kinds: 1 << 14 } as const
/** A part that books nothing is of the last. */
export const namesOfModels = {
  roles: roleNames,
  begins: ['goes on', 'begins'],
  kinds: [...kindNames, 'none'],
} as const

export function bucketsOf(model: keyof LearnedModels, signs: readonly string[]): number[] {
  return [...new Set(signs.map((sign) => hash(sign) & (buckets[model] - 1)))]
}

export const shippedModels = lazy((): LearnedModels => {
  const read = (model: keyof LearnedModels, file: URL) => readWeights(file, namesOfModels[model].length, buckets[model])
  return {
    roles: read('roles', new URL('./roles.bin.gz', import.meta.url)),
    begins: read('begins', new URL('./begins.bin.gz', import.meta.url)),
    kinds: read('kinds', new URL('./kinds.bin.gz', import.meta.url)),
  }
})
