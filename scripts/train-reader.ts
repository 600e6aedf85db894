// `npm run train:reader`: learns the weights of the two classifiers of clauses from the families in
// src/server/agent/evals/training: acts over a plan, also from the messages of the train split, and what is said under way and
// back home. The dev split stays unseen, so that its figures tell how new messages are read.
// Deterministic: the same data gives the same files.
import { readdirSync, readFileSync } from 'node:fs'
import { expandFamily, readFamilies } from '../src/server/agent/evals/training/families.ts'
import { readLabelledMessages } from '../src/server/agent/evals/training/labelled-messages.fixture.ts'
import {
  type ActName,
  actNames,
  editActs,
  questionActs,
} from '../src/server/providers/chat-model/rules/reading/acts/act-names.ts'
import { cuesFor } from '../src/server/providers/chat-model/rules/reading/acts/cues.ts'
import { featuresOf } from '../src/server/providers/chat-model/rules/reading/acts/features.ts'
import { maskValues } from '../src/server/providers/chat-model/rules/reading/acts/placeholders.ts'
import {
  type StageActName,
  stageActNames,
} from '../src/server/providers/chat-model/rules/reading/acts/stage-act-names.ts'
import { emptyContext } from '../src/server/providers/chat-model/rules/reading/names/reading-context.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'
import { type Example, learn, softmax, train } from './linear-classifier.ts'

const folder = new URL('../src/server/agent/evals/training/', import.meta.url)
const reading = new URL('../src/server/providers/chat-model/rules/reading/acts/', import.meta.url)
/** A message counts as much as a family's clause where its act has this many messages, and less the more there are. */
const usualMessages = 90
/** Of the written families of acts over a plan, every n-th shows the other classifier what is not of its own. */
const plainFamilies = 3

const context = emptyContext('2026-11-22')
const written = familiesIn(folder, actNames)
const spoken = familiesIn(new URL('spoken/', folder), actNames)
const clauses = balance([...written, ...spoken].flatMap((family, index) => examplesOf(family, String(index), actNames)))
const acts = [...clauses, ...messageExamples(fitTo(train(clauses, actNames.length)))]
process.stdout.write(`acts: ${learn(acts, actNames.length, new URL('act-weights.bin.gz', reading))}\n`)

const ofStages = balance([
  ...familiesIn(new URL('stages/', folder), stageActNames).flatMap((family, index) =>
    examplesOf(family, String(index), stageActNames),
  ),
  ...written
    .filter(({ act }) => isOfPlanOnly(act))
    .flatMap(({ pattern }, index) =>
      index % plainFamilies === 0
        ? examplesOf<StageActName>({ act: 'plan', pattern }, `plain ${index}`, stageActNames)
        : [],
    ),
])
process.stdout.write(`stages: ${learn(ofStages, stageActNames.length, new URL('stage-act-weights.bin.gz', reading))}\n`)

function familiesIn<Name extends string>(from: URL, names: readonly Name[]) {
  return readdirSync(from)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readFamilies(readFileSync(new URL(file, from), 'utf8'), names))
}

/** Under way and back home, other families of these acts mean the same: "where can we eat?" */
function isOfPlanOnly(act: ActName): boolean {
  const shared = new Set<ActName>(['places', 'budget', 'leave', 'show_plan', 'tasks'])
  return (
    [...editActs, ...questionActs, 'greet' as const, 'ack' as const].some((each) => each === act) && !shared.has(act)
  )
}

function examplesOf<Name extends string>(
  family: { act: Name; pattern: string },
  source: string,
  names: readonly Name[],
): Example[] {
  return expandFamily(family).map(({ act, text }) => ({
    features: featuresOf(maskValues(normalizeMessage(text), context)),
    label: names.indexOf(act),
    weight: 1,
    family: source,
  }))
}

function messageExamples(fitOf: ReturnType<typeof fitTo>): Example[] {
  const messages = readLabelledMessages('train', fitOf)
  return messages.map(({ act, masked, source }) => {
    const alike = messages.filter((each) => each.act === act).length
    return {
      features: featuresOf(masked),
      label: actNames.indexOf(act),
      weight: Math.min(3, (usualMessages / alike) ** 0.5),
      family: source,
    }
  })
}

/** Log-odds with the cues, bounded so that one odd clause does not decide how a message is taken apart. */
function fitTo(weights: Float64Array): (masked: string, act: ActName, hasPlan: boolean) => number {
  return (masked, act, hasPlan) => {
    const scores = softmax(weights, featuresOf(masked), { count: actNames.length })
    return Math.log(Math.max(scores[actNames.indexOf(act)] ?? 0, 0.02)) + (cuesFor(masked, hasPlan).get(act) ?? 0)
  }
}

/** Each family counts alike within its act, and acts with many families little more than those with few. */
function balance(all: Example[]): Example[] {
  const ofFamily = new Map<string, number>()
  const ofLabel = new Map<number, Set<string>>()
  for (const { family, label } of all) {
    ofFamily.set(family, (ofFamily.get(family) ?? 0) + 1)
    ofLabel.set(label, (ofLabel.get(label) ?? new Set()).add(family))
  }
  return all.map((example) => {
    const familySize = ofFamily.get(example.family) ?? 1
    const familyCount = ofLabel.get(example.label)?.size ?? 1
    return { ...example, weight: Math.min(3, (12 / familySize) * (12 / familyCount) ** 0.5) }
  })
}
