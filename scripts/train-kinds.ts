// `npm run train:kinds`: learns from the samples how much each sign speaks for each kind of booking, and writes kind-weights.json.
// Each sample is seen several times, with more and more of its words on kinds taken away: what an unknown sender writes has few of
// them, and its shape must do. Prints how many kinds of samples that were left out of learning are found, with all their words and
// without any. The samples marked `test` stay unseen. Deterministic: the same samples give the same file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { ReservationType } from '../src/contract/reservation.ts'
import { scoresOf } from '../src/server/imports/reservations/kinds/classify.ts'
import { signsOfShape, signsOfWords } from '../src/server/imports/reservations/kinds/kind-signs.ts'
import { always, kindNames } from '../src/server/imports/reservations/kinds/likely-kinds.ts'
import { readText } from '../src/server/imports/reservations/reading/reading.ts'
import { readSource } from '../src/server/imports/reservations/sources/read-source.ts'
import { bucketCount } from '../src/server/providers/chat-model/rules/reading/acts/features.ts'
import { simplifyChinese } from '../src/server/providers/shipped-data/gazetteer/simplify-chinese.ts'
import { type Example, softmax, train } from './linear-classifier.ts'

const folder = new URL('../src/server/imports/reservations/', import.meta.url)
/** The day on which the samples are read in the tests. */
const now = new Date('2026-11-25T08:00:00Z')
/** How much of its words each showing of a sample keeps. */
const kept = [1, 1, 0.7, 0.4, 0.1]
const parts = 5
/** Of what few samples have, little is learnt. */
const decay = 0.01

interface Sample {
  name: string
  label: number
  scores: Map<ReservationType, number>
  shape: string[]
}

const bucketOf = new Map<string, number>()
const samples = await readSamples()
const count = kindNames.length

for (const share of [1, 0]) {
  const right = Array.from({ length: parts }, (_, part) => {
    const weights = train(
      samples.flatMap((sample, at) => (at % parts === part ? [] : showings(sample))),
      count,
      { decay },
    )
    const leftOut = samples.filter((__, at) => at % parts === part)
    return leftOut.filter((sample) => likeliest(weights, signsOf(sample, share)) === sample.label).length
  }).reduce((sum, each) => sum + each, 0)
  process.stdout.write(
    `${right} of ${samples.length} left out found by ${share === 1 ? 'words and shape' : 'shape alone'}\n`,
  )
}

const learnt = train(samples.flatMap(showings), count, { decay })
const rows = [[always, bucketCount] as const, ...[...bucketOf].toSorted(([a], [b]) => (a < b ? -1 : 1))].map(
  ([sign, bucket]) => {
    const weights = kindNames.map((_, at) => Number((learnt[bucket * count + at] ?? 0).toFixed(2)))
    return `  ${JSON.stringify(sign)}: [${weights.join(', ')}]`
  },
)
writeFileSync(new URL('kinds/kind-weights.json', folder), `{\n${rows.join(',\n')}\n}\n`)

/** Those of one kind alone: of several, no shape is that of the whole text. */
async function readSamples(): Promise<Sample[]> {
  const found: Sample[] = []
  for (const file of readdirSync(new URL('samples/', folder)).toSorted()) {
    const listed: { name: string; half?: string; text: string; items: { type: string }[] }[] = JSON.parse(
      readFileSync(new URL(`samples/${file}`, folder), 'utf8'),
    )
    for (const { name, half, text: raw, items } of listed) {
      const [kind, other] = new Set(items.map(({ type }) => (type === 'hotel' ? 'lodging' : type)))
      const label = kindNames.findIndex((each) => each === kind)
      if (half === 'test' || other !== undefined || label < 0) continue
      const source = await readSource(raw)
      const text = simplifyChinese(source.text)
      const subject = simplifyChinese(source.subject)
      const shape = signsOfShape(readText({ ...source, text, subject }, now))
      found.push({ name, label, scores: scoresOf(text, subject), shape })
    }
  }
  return found
}

function signsOf({ scores, shape }: Sample, share: number): string[] {
  const left = new Map([...scores].map(([type, score]) => [type, Math.round(score * share * 2) / 2] as const))
  return [...signsOfWords(left), ...shape]
}

function showings(sample: Sample): Example[] {
  return kept.map((share) => ({
    features: signsOf(sample, share).map(bucketOfSign),
    label: sample.label,
    weight: 2 / kept.length,
    family: sample.name,
  }))
}

function bucketOfSign(sign: string): number {
  const known = bucketOf.get(sign) ?? bucketOf.size
  bucketOf.set(sign, known)
  return known
}

function likeliest(weights: Float64Array, signs: string[]): number {
  const scores = softmax(weights, signs.map(bucketOfSign), { count })
  return scores.indexOf(Math.max(...scores))
}
