// Gives the words of a clause their roles, by weights that `npm run train:reader` learns from marked messages.
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import type { ActName } from '../acts/act-names.ts'
import { bucketCount } from '../acts/features.ts'
import { readWeights } from '../acts/linear-model.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { bestChain, emissionsOf, marginals, sumChain } from './role-chain.ts'
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

const count = roleNames.length
/** Rows of the file: a bucket each, the bias, and a role each that another follows, the start being the last. */
const roleRows = bucketCount + count + 2

// The address is written out, so that a bundler takes the file along.
const model = lazy(() => {
  const { weights, scale, temperature } = readWeights(
    new URL('./role-weights.bin.gz', import.meta.url),
    count,
    roleRows - 1,
  )
  const factor = scale / temperature
  const firstStep = (bucketCount + 1) * count
  return { weights, factor, transitions: Float64Array.from(weights.subarray(firstStep), (each) => each * factor) }
})

export function rolesIn(text: string, act: ActName, context: ReadingContext): RoleSpan[] {
  const tokens = roleTokens(text, context)
  if (tokens.length === 0) return []
  const { weights, factor, transitions } = model()
  const emissions = emissionsOf(weights, roleFeatures(tokens, act), { count, buckets: bucketCount }).map((scores) =>
    scores.map((score) => score * factor),
  )
  const scores = { emissions, transitions, count }
  const chain = bestChain(scores)
  const probabilities = marginals(sumChain(scores))
  const spans: RoleSpan[] = []
  for (const [index, { start, end }] of tokens.entries()) {
    const place = chain[index] ?? 0
    const probability = probabilities[index]?.[place] ?? 0
    const role = roleNames[place] ?? 'none'
    const last = spans.at(-1)
    if (last?.role === role) Object.assign(last, { end, probability: Math.min(last.probability, probability) })
    else spans.push({ role, text: '', start, end, probability })
  }
  return spans
    .filter(({ role }) => role !== 'none')
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
}
