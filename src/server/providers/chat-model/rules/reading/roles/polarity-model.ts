// Whether a taste is wanted or refused, by weights that `npm run train:reader` learns from what people say they like and what not.
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import { probabilitiesOf, readWeights } from '../acts/linear-model.ts'
import { isRefused } from '../values/polarity.ts'
import { polarityBuckets, polarityFeatures } from './polarity-features.ts'

export const polarities = ['wanted', 'refused'] as const

/** What the patterns say stands unless the contrary is as sure as this. */
const sureEnough = 0.6

// The address is written out, so that a bundler takes the file along.
const model = lazy(() =>
  readWeights(new URL('./polarity-weights.bin.gz', import.meta.url), polarities.length, polarityBuckets),
)

/** Of the mention between `start` and `end`. */
export function isTasteRefused(text: string, start: number, end: number): boolean {
  const byPattern = isRefused(text, start, end)
  const [, refused = 0] = probabilitiesOf(model(), polarityFeatures(text, start, end, byPattern))
  return byPattern ? refused > 1 - sureEnough : refused >= sureEnough
}
