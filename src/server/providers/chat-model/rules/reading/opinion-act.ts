// "Should we swap anything round?" asks whether a change is wise: nothing is changed.
import { type ActName, editActs } from './acts/act-names.ts'
import { asksOpinion } from './acts/cues.ts'
import type { Clause } from './requests/clause.ts'

const edits = new Set<ActName>(editActs)
const weather = /\b(?:rain\w*|drizzl\w*|pouring|storm\w*|snow\w*|wet|weather|forecast|heat)\b|[雨雪]|天气|刮风|高温/iu

/** Told by the weather of that day, where the message speaks of it, else by how the day fits; null where no opinion is asked. */
export function opinionAct({ act, text, days }: Clause, all: readonly Clause[]): 'weather' | 'feasible' | null {
  if (!edits.has(act) || !asksOpinion(text)) return null
  return days.length > 0 && all.some((clause) => weather.test(clause.text)) ? 'weather' : 'feasible'
}
