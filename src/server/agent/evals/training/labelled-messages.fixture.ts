// The messages of the dev and train splits as clauses with acts, for the training of the classifier.
import { type ActName, actNames } from '../../../providers/chat-model/rules/reading/acts/act-names.ts'
import { maskValues } from '../../../providers/chat-model/rules/reading/acts/placeholders.ts'
import { normalizeMessage } from '../../../providers/chat-model/rules/reading/text/normalize-message.ts'
import { splitMessage } from '../../../providers/chat-model/rules/reading/text/split-message.ts'
import { tripContext } from '../../../providers/chat-model/rules/reading/trip-context.ts'
import { readSplit, type SplitName } from '../run-split.fixture.ts'
import { sceneNamed } from '../scenes.fixture.ts'

export interface MaskedClause {
  act: ActName
  masked: string
  hasPlan: boolean
  /** The message or conversation that it is from. */
  source: string
}

/** How well the text fits the act: higher is better. */
export type FitOf = (masked: string, act: ActName, hasPlan: boolean) => number

const today = '2026-11-22'
const renamed: Partial<Record<string, ActName>> = {
  plan: 'wish',
  correct: 'wish',
  chat: 'ack',
  time: 'set_time',
  'swap-days': 'swap',
  'ask.hours': 'facts',
  'ask.price': 'facts',
  'ask.plan': 'show_plan',
  'ask.today': 'show_plan',
  'ask.phrases': 'country',
}
/** Labels that stand for several acts. What is told beside a request is a wish that wants nothing, or trouble. */
const narrower: Partial<Record<string, readonly ActName[]>> = {
  ack: ['ack', 'greet', 'capabilities'],
  out: ['out', 'buy', 'trouble', 'accept', 'look_back'],
  aside: ['wish', 'trouble'],
}

/** Of the acts that a label stands for, the one that fits best. */
export function narrowed(label: string, fitOf: (act: ActName) => number): ActName | undefined {
  const act = actOfLabel(label)
  const choices = narrower[act ?? label] ?? (act ? [act] : [])
  return choices.reduce<ActName | undefined>(
    (best, each) => (best === undefined || fitOf(each) > fitOf(best) ? each : best),
    undefined,
  )
}

export function readLabelledMessages(split: SplitName, fitOf: FitOf): MaskedClause[] {
  return readSplit(split).flatMap(({ id, scene, texts, acts }) => {
    const { trip } = sceneNamed(scene)
    const context = tripContext(trip, today)
    const hasPlan = trip.itinerary.length > 0
    const labels = acts.map(actOfLabel).filter((act) => act !== undefined)
    const text = normalizeMessage(texts.at(-1) ?? '')
    const pieces = splitMessage(text).map((piece) => maskValues(piece, context))
    const clause = (masked: string, label: ActName): MaskedClause => {
      const act = narrowed(label, (each) => fitOf(masked, each, hasPlan)) ?? label
      return { act, masked, hasPlan, source: `${split} ${id.split('.')[0]}` }
    }
    const [label] = labels
    if (labels.length !== acts.length || label === undefined) return []
    if (labels.length > 1) return align(pieces, labels, hasPlan, fitOf).map(([masked, act]) => clause(masked, act))
    return [clause(maskValues(text, context), label)]
  })
}

export function actOfLabel(label: string): ActName | undefined {
  const [name = ''] = label.split('|')[0]?.split(':') ?? []
  const act = renamed[name] ?? name.replace('ask.', '').replace('-', '_')
  return actNames.find((each) => each === act)
}

/** Labels are in the order of the message: each one takes one piece or several that follow one another. */
function align(
  pieces: readonly string[],
  labels: readonly ActName[],
  hasPlan: boolean,
  fitOf: FitOf,
): [string, ActName][] {
  if (pieces.length < labels.length) return []
  const best: { fit: number; path: ActName[] }[] = []
  for (const [at, piece] of pieces.entries()) {
    for (let label = labels.length - 1; label >= 0; label -= 1) {
      const before = at === 0 ? (label === 0 ? { fit: 0, path: [] } : undefined) : better(best[label], best[label - 1])
      const act = labels[label]
      if (before && act) best[label] = { fit: before.fit + fitOf(piece, act, hasPlan), path: [...before.path, act] }
      else delete best[label]
    }
  }
  const path = best[labels.length - 1]?.path ?? []
  return path.map((act, index) => [pieces[index] ?? '', act])
}

function better<T extends { fit: number }>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other
  return other.fit > one.fit ? other : one
}
