// The stage that a message belongs to; null when every stage can answer it. Questions are answered in every stage.
import type { StageName } from '#contract/stage.ts'
import type { ActName } from './acts/act-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { readMessage } from './reader.ts'
import type { Slots } from './slots.ts'

const stageOf: Partial<Record<ActName, StageName>> = { wish: 'pre', trouble: 'on', look_back: 'post' }

const lasting = new Set([
  'diets',
  'refusedFoods',
  'mobility',
  'pace',
  'dayStart',
  'dayEnd',
  'interests',
  'cuisines',
  'avoid',
])

/** Said beside it: who it is that bears or likes it, and in which words. */
const beside = new Set(['party', 'remarks', 'food', 'limits'])

/** What people bear, like or refuse is noted at any stage; only how the trip is made belongs to its planning. */
function isLasting(slots: Slots): boolean {
  const given = Object.entries(slots)
    .filter(([name, value]) => !beside.has(name) && (Array.isArray(value) ? value.length > 0 : value !== undefined))
    .map(([name]) => name)
  return given.length > 0 && given.every((name) => lasting.has(name))
}

/** A message of several acts belongs elsewhere only where all of them do. */
export function stageOfMessage(text: string, context: ReadingContext): StageName | null {
  const { acts, slots, unsure } = readMessage(text, context)
  if (isLasting(slots)) return null
  const [first, ...others] = acts.map(({ act }) => stageOf[act] ?? null)
  return !unsure && first && others.every((stage) => stage === first) ? first : null
}
