// Of what is remembered of the traveler: what holds whatever else does not fit, and what merely is liked.
import { isRemembered } from '#contract/remembered-field.ts'
import type { MemoryField, TripBrief } from '#contract/trip-brief.ts'
import type { PlanPreferences } from './preferences-to-request.ts'

/** Fields that hold whatever else does not fit. */
const neededFields: ReadonlySet<string> = new Set<MemoryField>(['diets', 'allergies', 'mobility', 'party'])

export function isNeeded(field: MemoryField): boolean {
  return neededFields.has(field)
}

export function withoutLikings(brief: TripBrief): TripBrief {
  const isKept = (name: string, field: unknown) => neededFields.has(name) || !isRemembered(field)
  const kept = Object.entries(brief).filter(([name, field]) => isKept(name, field))
  return { unused: brief.unused, ...Object.fromEntries(kept) }
}

/** The message says something else. */
export function isOverridden(field: MemoryField, { pace, party, dayStart, dayEnd }: PlanPreferences): boolean {
  if (field === 'pace') return pace !== undefined
  if (field === 'party') return party !== undefined
  return field === 'dayWindow' && dayStart !== undefined && dayEnd !== undefined
}
