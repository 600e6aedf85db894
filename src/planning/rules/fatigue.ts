// 12. Fatigue: active minutes, walking and visits a day stay within the pace, except on day trips.
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import { paceLimits } from '#planning/pace.ts'
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'

export const fatigueRule: Rule = (context) => {
  if (context.request.soft.includes('pace')) return []
  return context.itinerary.days.flatMap((_, day) => (hasDayTrip(context, day) ? [] : checkDay(context, day)))
}

/** A long or far visit suspends the pace of its day. */
function hasDayTrip({ steps, dayTripOf }: RuleContext, day: number): boolean {
  return steps.some((step) => step.day === day && dayTripOf(step.item) !== null)
}

function checkDay(context: RuleContext, day: number) {
  const steps = context.steps.filter((step) => step.day === day)
  const visits = steps.filter(({ item }) => item.kind === 'visit')
  const routing = waysOf(context, day, steps)
  const limits = context.request.paceLimits ?? paceLimits[context.request.pace]
  const activeMinutes = sum(visits.map(({ start, end }) => end - start)) + sum(routing.map(({ minutes }) => minutes))
  const walkingKm = sum(routing.map(({ mode, km }) => (mode === 'walk' ? km : 0)))
  const about = { day, itemIds: visits.map(({ item }) => item.id) }
  return [
    ...(activeMinutes > limits.activeMinutes
      ? [
          violation('fatigue.active-minutes', {
            ...about,
            params: { minutes: activeMinutes, limit: limits.activeMinutes },
          }),
        ]
      : []),
    ...(walkingKm > limits.walkingKm + 1e-6
      ? [violation('fatigue.walking', { ...about, params: { km: walkingKm, limit: limits.walkingKm } })]
      : []),
    ...(visits.length > limits.visits
      ? [violation('fatigue.visits', { ...about, params: { visits: visits.length, limit: limits.visits } })]
      : []),
  ]
}

/** Travel to visits, meals, appointments and back counts; travel to terminals and lodging does not. */
function waysOf({ itinerary }: RuleContext, day: number, steps: Step[]): LocalTravel[] {
  const tires = ({ item }: Step) => item.kind === 'visit' || item.kind === 'meal' || item.kind === 'appointment'
  const last = steps.at(-1)
  const back = last && tires(last) ? (itinerary.days[day]?.back ?? null) : null
  return [...steps.filter(tires).map(({ item }) => item.travel), back].filter((way) => way !== null)
}

function sum(values: number[]): number {
  return values.reduce((before, value) => before + value, 0)
}
