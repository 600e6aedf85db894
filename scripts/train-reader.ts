// `npm run train:reader`: learns the weights of the classifiers of clauses and of words anew, and how sure they have to be, from messages
// that they have not seen. Deterministic: the same data gives the same files.
import { writeFileSync } from 'node:fs'
import { actNames, editActs } from '../src/server/providers/chat-model/rules/reading/acts/act-names.ts'
import { cueMatches } from '../src/server/providers/chat-model/rules/reading/acts/cues.ts'
import { weighCues } from '../src/server/providers/chat-model/rules/reading/acts/decide-act.ts'
import { bucketCount } from '../src/server/providers/chat-model/rules/reading/acts/features.ts'
import { placeholders } from '../src/server/providers/chat-model/rules/reading/acts/placeholders.ts'
import { stageActNames } from '../src/server/providers/chat-model/rules/reading/acts/stage-act-names.ts'
import { polarityBuckets } from '../src/server/providers/chat-model/rules/reading/roles/polarity-features.ts'
import { polarities } from '../src/server/providers/chat-model/rules/reading/roles/polarity-model.ts'
import { bestChain, emissionsOf } from '../src/server/providers/chat-model/rules/reading/roles/role-chain.ts'
import { roleNames } from '../src/server/providers/chat-model/rules/reading/roles/role-names.ts'
import {
  chooseTemperature,
  chooseThreshold,
  type Decision,
  type HeldOut,
  holdOut,
  weighFamilies,
} from './calibrate-classifier.ts'
import { trainChain } from './chain-classifier.ts'
import { type Example, normalize, type Training, train, writeModel } from './linear-classifier.ts'
import { polarityExamples } from './polarity-examples.ts'
import { actExamples, type ClauseExample, readerTraining, stageExamples } from './reader-examples.ts'
import { roleExamples } from './role-examples.ts'

const reading = new URL('../src/server/providers/chat-model/rules/reading/acts/', import.meta.url)
/** Of the edits that are just sure enough, so many have to be the right ones; what is less sure is asked about. */
const wanted = { told: 0.4, named: 0.5, alone: 0.5 }
const edits = new Set<string>(editActs)
const chainTraining = { buckets: bucketCount, epochs: 8, rate: 0.1 }

const { held, temperature } = learn(actExamples(), actNames.length, 'act-weights.bin.gz')
const decided = decideEdits(held, temperature)
const thresholds = {
  told: chooseThreshold(decided.told, wanted.told),
  named: chooseThreshold(decided.named, wanted.named),
  alone: chooseThreshold(decided.alone, wanted.alone),
}
writeFileSync(new URL('edit-thresholds.json', reading), `${JSON.stringify(thresholds, null, 2)}\n`)
process.stdout.write(`edits: ${JSON.stringify(thresholds)}\n`)
learn(stageExamples(), stageActNames.length, 'stage-act-weights.bin.gz')
learnRoles()
learn(polarityExamples(), polarities.length, '../roles/polarity-weights.bin.gz', {
  epochs: 6,
  rate: 0.08,
  buckets: polarityBuckets,
})

function learn<Each extends Example>(
  all: readonly Each[],
  count: number,
  file: string,
  training: Training = readerTraining,
): { held: HeldOut<Each>[]; temperature: number } {
  const held = holdOut(all, count, training)
  const weightOf = weighFamilies(held)
  const temperature = chooseTemperature(held, weightOf)
  writeModel(train(all, count, training), temperature, new URL(file, reading))
  const sum = (some: readonly Example[]) => some.reduce((total, each) => total + (weightOf.get(each) ?? 0), 0)
  const right = held.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) === label)
  const rate = ((100 * sum(right)) / sum(held)).toFixed(1)
  process.stdout.write(`${file}: ${all.length} examples, ${rate} % right when held out, temperature ${temperature}\n`)
  return { held, temperature }
}

/** How well roles are told is seen on every fourth message. */
function learnRoles(): void {
  const all = roleExamples()
  const messages = [...new Set(all.map(({ family }) => family))]
  const isHeld = new Set(messages.filter((_, index) => index % 4 === 0))
  const count = roleNames.length
  const part = trainChain(
    all.filter(({ family }) => !isHeld.has(family)),
    count,
    chainTraining,
  )
  let [right, words] = [0, 0]
  for (const { features, labels } of all.filter(({ family }) => isHeld.has(family))) {
    const emissions = emissionsOf(part, features, { count, buckets: bucketCount })
    const chain = bestChain({ emissions, transitions: part.subarray((bucketCount + 1) * count), count })
    words += labels.length
    right += labels.filter((label, index) => label === chain[index]).length
  }
  const file = 'role-weights.bin.gz'
  writeModel(trainChain(all, count, chainTraining), 1, new URL(`../roles/${file}`, reading))
  process.stdout.write(
    `${file}: ${all.length} clauses, ${((100 * right) / words).toFixed(1)} % of words right when held out\n`,
  )
}

/** By what makes them sure: words of the edit itself, an item that is named, or the classifier alone. */
function decideEdits(
  all: readonly HeldOut<ClauseExample>[],
  temperature: number,
): Record<'told' | 'named' | 'alone', Decision[]> {
  const weightOf = weighFamilies(all)
  const decided = { told: [] as Decision[], named: [] as Decision[], alone: [] as Decision[] }
  for (const each of all) {
    const probabilities = normalize(each.scores, temperature)
    const scored = actNames.map((act, index) => ({ act, probability: probabilities[index] ?? 0 }))
    const [best] = weighCues(scored, each.masked, { hasPlan: true })
    if (!best || !edits.has(best.act)) continue
    const isTold = cueMatches(each.masked, best.act).length > 0
    decided[isTold ? 'told' : each.masked.includes(placeholders.i) ? 'named' : 'alone'].push({
      probability: best.probability,
      isRight: actNames[each.label] === best.act,
      weight: weightOf.get(each) ?? 1,
    })
  }
  return decided
}
