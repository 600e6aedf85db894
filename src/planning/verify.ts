// Verifies an itinerary. The rules, one per file, share one reading of the itinerary and no code with the search.
import type { Violation } from '#contract/planning/violation.ts'
import { accessRule } from './rules/access.ts'
import { altitudeRule } from './rules/altitude.ts'
import { buffersRule } from './rules/buffers.ts'
import { readContext } from './rules/context.ts'
import { costsRule } from './rules/costs.ts'
import { countsRule } from './rules/counts.ts'
import { dayWindowRule } from './rules/day-window.ts'
import { daylightRule } from './rules/daylight.ts'
import { drivingRule } from './rules/driving.ts'
import { existenceRule } from './rules/existence.ts'
import { fatigueRule } from './rules/fatigue.ts'
import { frameRule } from './rules/frame.ts'
import { journeyRule } from './rules/journey.ts'
import { mealsRule } from './rules/meals.ts'
import { nightsRule } from './rules/nights.ts'
import { openingRule } from './rules/opening.ts'
import { repeatsRule } from './rules/repeats.ts'
import { restRule } from './rules/rest.ts'
import type { Rule, VerifyInput } from './rules/rule.ts'
import { spaceRule } from './rules/space.ts'
import { timeRule } from './rules/time.ts'
import { visitsRule } from './rules/visits.ts'

const rules: readonly Rule[] = [
  existenceRule,
  frameRule,
  openingRule,
  timeRule,
  spaceRule,
  buffersRule,
  mealsRule,
  repeatsRule,
  nightsRule,
  costsRule,
  countsRule,
  fatigueRule,
  dayWindowRule,
  visitsRule,
  daylightRule,
  accessRule,
  restRule,
  drivingRule,
  journeyRule,
  altitudeRule,
]

/** Everything that breaks a hard constraint, in the order of the rules; empty = feasible. All arguments as the contract's schemas parse them. */
export function verify(input: VerifyInput): Violation[] {
  const context = readContext(input)
  return rules.flatMap((rule) => rule(context))
}
