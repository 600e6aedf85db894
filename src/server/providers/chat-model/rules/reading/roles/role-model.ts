// Gives the words of a clause their roles, by weights that `npm run train:reader` learns from marked messages.
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import type { ActName } from '../acts/act-names.ts'
import { bucketCount } from '../acts/features.ts'
import { probabilitiesOf, readWeights } from '../acts/linear-model.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { roleFeatures } from './role-features.ts'
import { type RoleName, roleNames } from './role-names.ts'
import { roleTokens } from './role-tokens.ts'

export interface RoleSpan {
  role: RoleName
  text: string
  start: number
  end: number
  /** 0 to 1: of the least sure of its words. */
  probability: number
}

// The address is written out, so that a bundler takes the file along.
const model = lazy(() => readWeights(new URL('./role-weights.bin.gz', import.meta.url), roleNames.length, bucketCount))

export function rolesIn(text: string, act: ActName, context: ReadingContext): RoleSpan[] {
  const tokens = roleTokens(text, context)
  const features = roleFeatures(tokens, act)
  const spans: RoleSpan[] = []
  for (const [index, { start, end }] of tokens.entries()) {
    const scores = probabilitiesOf(model(), features[index] ?? [])
    const probability = Math.max(...scores)
    const role = roleNames[scores.indexOf(probability)] ?? 'none'
    const last = spans.at(-1)
    if (last?.role === role) Object.assign(last, { end, probability: Math.min(last.probability, probability) })
    else spans.push({ role, text: '', start, end, probability })
  }
  return spans
    .filter(({ role }) => role !== 'none')
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
}
