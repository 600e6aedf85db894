// `npm run train:reservations`: learns anew what a candidate is, where a booking begins and of what kind it is, from the samples
// and the texts in src/server/imports/reservations/learned/training. Each text is also read with models that have not seen it:
// printed is how many fields are right then, with the rules alone and with both. Deterministic: the same texts give the same files.

import { buckets, type LearnedModels, namesOfModels } from '../src/server/imports/reservations/learned/models.ts'
import { type RatedCandidate, rate } from '../src/server/imports/reservations/learned/rate.ts'
import { parseReservations } from '../src/server/imports/reservations/parse-reservations.ts'
import type { LinearWeights } from '../src/server/providers/chat-model/rules/reading/acts/linear-model.ts'
import { type ReservationScore, scoreReservations } from '../src/testing/score-reservations.ts'
import { chooseTemperature } from './calibrate-classifier.ts'
import { type Example, softmax, train, writeModel } from './linear-classifier.ts'
import {
  beginExamples,
  kindExamples,
  now,
  type PreparedSample,
  prepare,
  readSamples,
  type Sample,
} from './reservation-examples.ts'

type Model = keyof LearnedModels

const reservations = new URL('../src/server/imports/reservations/', import.meta.url)
const folds = 4
const training = {
  roles: { epochs: 8, decay: 1e-4 },
  begins: { epochs: 8, decay: 1e-3 },
  kinds: { epochs: 8, decay: 1e-2 },
} as const

const samples = readSamples(new URL('samples/', reservations))
const texts = readSamples(new URL('learned/training/', reservations))
const all = await Promise.all(
  [...samples, ...texts].map(async (sample) => ({ sample, prepared: await prepare(sample) })),
)
const foldOf = new Map(all.map(({ prepared }, index) => [prepared, index % folds]))

const roles = learn('roles', ({ roles }) => roles)
const ratedOf = new Map(all.map(({ prepared }) => [prepared, rateAll(prepared, roles.held)]))
const rated = (prepared: PreparedSample) => ratedOf.get(prepared) ?? []
const begins = learn('begins', (prepared) => beginExamples(prepared, rated(prepared)))
const kinds = learn('kinds', (prepared) => kindExamples(prepared, rated(prepared)))
await printHeldOut()

/** A model of all texts, which is written, and one for each fold without the texts of it. */
function learn(model: Model, examplesOf: (prepared: PreparedSample) => readonly Example[]): { held: LinearWeights[] } {
  const count = namesOfModels[model].length
  const examples = all.map(({ prepared }) => ({ fold: foldOf.get(prepared) ?? 0, own: examplesOf(prepared) }))
  const trained = (some: typeof examples) =>
    train(
      some.flatMap(({ own }) => own),
      count,
      { ...training[model], buckets: buckets[model] },
    )
  const weights = Array.from({ length: folds }, (_, fold) => trained(examples.filter((each) => each.fold !== fold)))
  const held = examples.flatMap(({ fold, own }) =>
    own.map((each) => ({
      ...each,
      scores: softmax(weights[fold] ?? new Float64Array(), each.features, { count }).map(Math.log),
    })),
  )
  const temperature = chooseTemperature(held)
  writeModel(trained(examples), temperature, new URL(`learned/${model}.bin.gz`, reservations))
  const right = held.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) === label).length
  process.stdout.write(
    `${model}: ${held.length} examples, ${percent(right, held.length)} right when held out, temperature ${temperature}\n`,
  )
  return { held: weights.map((each) => ({ scale: 1, temperature, weights: each, count })) }
}

function rateAll(prepared: PreparedSample, held: readonly LinearWeights[]): RatedCandidate[] {
  const weights = held[foldOf.get(prepared) ?? 0]
  if (!weights) return []
  return prepared.candidates.map((candidate, at) => rate(candidate, prepared.roles[at]?.features ?? [], weights))
}

/** Fields of the texts that are no samples, by language. */
async function printHeldOut(): Promise<void> {
  const scores: { isChinese: boolean; ruled: ReservationScore; both: ReservationScore }[] = []
  for (const { sample, prepared } of all.slice(samples.length)) {
    const fold = foldOf.get(prepared) ?? 0
    const [ofRoles, ofBegins, ofKinds] = [roles.held[fold], begins.held[fold], kinds.held[fold]]
    if (!ofRoles || !ofBegins || !ofKinds) continue
    const models = { roles: ofRoles, begins: ofBegins, kinds: ofKinds }
    scores.push({
      isChinese: /\p{Script=Han}{8}/u.test(prepared.reading.text),
      ruled: await scoreOf(sample, null),
      both: await scoreOf(sample, models),
    })
  }
  for (const isChinese of [true, false]) {
    const some = scores.filter((each) => each.isChinese === isChinese)
    for (const by of ['ruled', 'both'] as const) {
      const sum = (value: (score: ReservationScore) => number) =>
        some.reduce((total, each) => total + value(each[by]), 0)
      process.stdout.write(
        `${isChinese ? 'Chinese' : 'other'} texts, ${by === 'ruled' ? 'rules alone' : 'rules and held-out models'}: ${percent(
          sum(({ right }) => right),
          sum(({ fields }) => fields),
        )} of ${sum(({ fields }) => fields)} fields, ${sum(({ falselySure }) => falselySure.length)} surely wrong, ${sum(
          ({ rightButUnsure }) => rightButUnsure.length,
        )} right but unsure, ${sum(({ unexpected }) => unexpected)} bookings that are none\n`,
      )
    }
  }
}

async function scoreOf({ text, items }: Sample, models: LearnedModels | null): Promise<ReservationScore> {
  return scoreReservations(items, (await parseReservations(text, now, models)).reservations)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}
