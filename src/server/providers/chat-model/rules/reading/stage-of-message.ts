// The stage that a message belongs to; null when every stage can answer it. Questions are answered in every stage.
import type { StageName } from '#contract/stage.ts'
import type { ActName } from './acts/act-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { readMessage } from './reader.ts'

const stageOf: Partial<Record<ActName, StageName>> = { wish: 'pre', trouble: 'on', look_back: 'post' }

/** A message of several acts belongs elsewhere only where all of them do. */
export function stageOfMessage(text: string, context: ReadingContext): StageName | null {
  const { acts, unsure } = readMessage(text, context)
  const [first, ...others] = acts.map(({ act }) => stageOf[act] ?? null)
  return !unsure && first && others.every((stage) => stage === first) ? first : null
}
