// What the two classifiers of clauses learn from: the families in src/server/agent/evals/training and the messages of the train
// split. The dev split stays unseen, so that its figures tell how new messages are read.
import { readdirSync, readFileSync } from 'node:fs'
import { sceneNamed } from '../src/server/agent/evals/scenes.fixture.ts'
import { expandFamily, readFamilies } from '../src/server/agent/evals/training/families.ts'
import {
  type FitOf,
  narrowed,
  readLabelledMessages,
} from '../src/server/agent/evals/training/labelled-messages.fixture.ts'
import { readMarkedMessages } from '../src/server/agent/evals/training/marked-messages.fixture.ts'
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
import {
  emptyContext,
  type ReadingContext,
} from '../src/server/providers/chat-model/rules/reading/names/reading-context.ts'
import { normalizeMessage } from '../src/server/providers/chat-model/rules/reading/text/normalize-message.ts'
import { tripContext } from '../src/server/providers/chat-model/rules/reading/trip-context.ts'
import { type Example, softmax, train } from './linear-classifier.ts'

const folder = new URL('../src/server/agent/evals/training/', import.meta.url)
/** A message counts as much as a family's clause where its act has this many messages, and less the more there are. */
const usualMessages = 90
/** Of the written families of acts over a plan, every n-th shows the other classifier what is not of its own. */
const plainFamilies = 3
/** Enough for so many clauses: more of them learn nothing that families held out confirm. */
export const readerTraining = { epochs: 10, rate: 0.25, dropout: 0.5 }
/** A marked clause counts as much as this many of a family's, and one of a kind that was once misread as more. */
const weightOfMarked = { message: 3, family: 8 }
const today = '2026-11-22'
const context = emptyContext(today)

export interface ClauseExample extends Example {
  masked: string
}

export function actExamples(): ClauseExample[] {
  const families = [...writtenFamilies(), ...familiesIn(new URL('spoken/', folder), actNames)]
  const clauses = balance(families.flatMap((family, index) => examplesOf(family, String(index), actNames)))
  const fitOf = fitTo(train(clauses, actNames.length, readerTraining))
  return [...clauses, ...messageExamples(fitOf), ...markedExamples(fitOf)]
}

function markedExamples(fitOf: FitOf): ClauseExample[] {
  const contextOf = new Map<string, ReadingContext>()
  return readMarkedMessages().flatMap(({ scene, text, clauses, source }) => {
    const known = contextOf.get(scene) ?? tripContext(sceneNamed(scene).trip, today)
    contextOf.set(scene, known)
    const hasPlan = known.items.length > 0
    return clauses.map(({ act: label, start, end }) => {
      const masked = maskValues(normalizeMessage(text.slice(start, end).trim()), known)
      const act = narrowed(label, (each) => fitOf(masked, each, hasPlan))
      if (!act) throw new Error(`no such act: ${label} in ${source}`)
      const features = featuresOf(masked, hasPlan)
      const weight = source.startsWith('families') ? weightOfMarked.family : weightOfMarked.message
      return { masked, features, label: actNames.indexOf(act), weight, family: source }
    })
  })
}

export function stageExamples(): ClauseExample[] {
  const families = balance([
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
  const ofPlan = markedExamples(() => 0)
    .filter(({ label, family }) => isOfPlanOnly(actNames[label] ?? 'wish') && !family.startsWith('families'))
    .map((each) => ({ ...each, features: featuresOf(each.masked), label: stageActNames.indexOf('plan'), weight: 1 }))
  return [...families, ...ofPlan]
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

function messageExamples(fitOf: FitOf): ClauseExample[] {
  const messages = readLabelledMessages('train', fitOf)
  return messages.map(({ act, masked, hasPlan, source }) => {
    const alike = messages.filter((each) => each.act === act).length
    return {
      masked,
      features: featuresOf(masked, hasPlan),
      label: actNames.indexOf(act),
      weight: Math.min(3, (usualMessages / alike) ** 0.5),
      family: source,
    }
  })
}

/** Log-odds with the cues, bounded so that one odd clause does not decide how a message is taken apart. */
function fitTo(weights: Float64Array): FitOf {
  return (masked, act, hasPlan) => {
    const scores = softmax(weights, featuresOf(masked, hasPlan), { count: actNames.length })
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
