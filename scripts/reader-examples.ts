// What the two classifiers of clauses learn from: the families in src/server/agent/evals/training and the messages of the train
// split. The dev split stays unseen, so that its figures tell how new messages are read.
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
import { type Example, softmax, train } from './linear-classifier.ts'

const folder = new URL('../src/server/agent/evals/training/', import.meta.url)
/** A message counts as much as a family's clause where its act has this many messages, and less the more there are. */
const usualMessages = 90
/** Of the written families of acts over a plan, every n-th shows the other classifier what is not of its own. */
const plainFamilies = 3
/** Enough for so many clauses: more of them learn nothing that families held out confirm. */
export const readerTraining = { epochs: 6 }
const context = emptyContext('2026-11-22')

export interface ClauseExample extends Example {
  masked: string
}

export function actExamples(): ClauseExample[] {
  const families = [...writtenFamilies(), ...familiesIn(new URL('spoken/', folder), actNames)]
  const clauses = balance(families.flatMap((family, index) => examplesOf(family, String(index), actNames)))
  return [...clauses, ...messageExamples(fitTo(train(clauses, actNames.length, readerTraining)))]
}

export function stageExamples(): ClauseExample[] {
  return balance([
    ...familiesIn(new URL('stages/', folder), stageActNames).flatMap((family, index) =>
      examplesOf(family, String(index), stageActNames),
    ),
    ...writtenFamilies()
      .filter(({ act }) => isOfPlanOnly(act))
      .flatMap(({ pattern }, index) =>
        index % plainFamilies === 0
          ? examplesOf<StageActName>({ act: 'plan', pattern }, `plain ${index}`, stageActNames)
          : [],
      ),
  ])
}

function writtenFamilies() {
  return familiesIn(folder, actNames)
}

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
): ClauseExample[] {
  return expandFamily(family).map(({ act, text }) => {
    const masked = maskValues(normalizeMessage(text), context)
    return { masked, features: featuresOf(masked), label: names.indexOf(act), weight: 1, family: source }
  })
}

function messageExamples(fitOf: ReturnType<typeof fitTo>): ClauseExample[] {
  const messages = readLabelledMessages('train', fitOf)
  return messages.map(({ act, masked, source }) => {
    const alike = messages.filter((each) => each.act === act).length
    return {
      masked,
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
function balance(all: ClauseExample[]): ClauseExample[] {
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
