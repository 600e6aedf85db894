// `npm run train:reader`: learns the weights of the classifiers of clauses and of words anew, and how sure they have to be, from messages
// that they have not seen. Deterministic: the same data gives the same files.
import { writeFileSync } from 'node:fs'
import { actNames, editActs } from '../src/server/providers/chat-model/rules/reading/acts/act-names.ts'
import { cueMatches } from '../src/server/providers/chat-model/rules/reading/acts/cues.ts'
import { weighCues } from '../src/server/providers/chat-model/rules/reading/acts/decide-act.ts'
import { placeholders } from '../src/server/providers/chat-model/rules/reading/acts/placeholders.ts'
import { stageActNames } from '../src/server/providers/chat-model/rules/reading/acts/stage-act-names.ts'
import { roleNames } from '../src/server/providers/chat-model/rules/reading/roles/role-names.ts'
import {
  chooseTemperature,
  chooseThreshold,
  type Decision,
  type HeldOut,
  holdOut,
  weighFamilies,
} from './calibrate-classifier.ts'
import { type Example, normalize, train, writeModel } from './linear-classifier.ts'
import { actExamples, type ClauseExample, readerTraining, stageExamples } from './reader-examples.ts'
import { roleExamples } from './role-examples.ts'

const reading = new URL('../src/server/providers/chat-model/rules/reading/acts/', import.meta.url)
/** Of the edits that are just sure enough, so many have to be the right ones; what is less sure is asked about. */
const wanted = { told: 0.4, named: 0.5, alone: 0.5 }
const edits = new Set<string>(editActs)

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
learn(roleExamples(), roleNames.length, '../roles/role-weights.bin.gz')

function learn<Each extends Example>(
  all: readonly Each[],
  count: number,
  file: string,
): { held: HeldOut<Each>[]; temperature: number } {
  const held = holdOut(all, count)
  const weightOf = weighFamilies(held)
  const temperature = chooseTemperature(held, weightOf)
  writeModel(train(all, count, readerTraining), temperature, new URL(file, reading))
  const sum = (some: readonly Example[]) => some.reduce((total, each) => total + (weightOf.get(each) ?? 0), 0)
  const right = held.filter(({ scores, label }) => scores.indexOf(Math.max(...scores)) === label)
  const rate = ((100 * sum(right)) / sum(held)).toFixed(1)
  process.stdout.write(`${file}: ${all.length} examples, ${rate} % right when held out, temperature ${temperature}\n`)
  return { held, temperature }
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
