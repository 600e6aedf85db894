// What a local would expect of the answer to a request, and what of it is missing. Empty = met.
import type { Plan, PlanningOutcome } from '#contract/planning/outcome.ts'
import { windowsOn } from '#planning/rules/opening-hours.ts'
import { verify } from '#planning/verify.ts'
import type { CaseInput } from '../plan-case.ts'
import { gapOf, isRestDay, unservedMeals } from './days.ts'
import { closedVisits, darkVisits, isAllClosed } from './opening.ts'
import { clock, type DayView, type Entry, mealsOf, minutesOfClock, viewPlan, visitsOf } from './plan-view.ts'

const efforts = ['easy', 'moderate', 'strenuous']
const outOfAirport = 45
const intoAirport = 90

export function unmetExpectations(input: CaseInput, outcome: PlanningOutcome): string[] {
  if (outcome.status === 'invalid') return [`invalid: ${outcome.issues[0]?.path} ${outcome.issues[0]?.message}`]
  if (outcome.status === 'infeasible') {
    const isExplained = outcome.conflicts.length > 0 && (outcome.relaxations.length > 0 || hasNextOpen(outcome))
    if (input.planCase.isImpossible) return isExplained ? [] : ['infeasible without a way out']
    return [`infeasible: ${JSON.stringify(outcome.conflicts).slice(0, 200)}`]
  }
  if (input.planCase.isImpossible) return ['a plan where none can be']
  return [...new Set(outcome.plans.flatMap((plan) => unmetBy(plan, input)))]
}

function hasNextOpen({ conflicts }: Extract<PlanningOutcome, { status: 'infeasible' }>): boolean {
  return conflicts.some(({ gap }) => gap?.kind === 'never-open' && gap.nextOpen !== null)
}

function unmetBy(plan: Plan, input: CaseInput): string[] {
  const days = viewPlan(plan, input)
  const { request, candidates } = input
  const visited = new Set(visitsOf(days).map(({ id }) => id))
  const label = (text: string) => `${plan.intent}: ${text}`
  return [
    ...verify({ request, candidates, itinerary: plan.itinerary }).map(({ code }) => `verify ${code}`),
    ...request.mustSee.filter((id) => !visited.has(id)).map((id) => `without ${id}`),
    ...request.seen.filter((id) => visited.has(id)).map((id) => `again ${id}`),
    ...missingIcons(plan, visited, input),
    ...closedVisits(days).map(({ id }) => `closed ${id}`),
    ...darkVisits(days, input).map(({ id, end }) => `dark ${id} until ${clock(end)}`),
    ...unservedMeals(days).map(({ id, meal }) => `${meal} at ${id}`),
    ...people(days, input),
    ...days.flatMap((day, index) => dayFaults(day, index, days.length, input)),
    ...lodgingFaults(plan, input),
  ].map(label)
}

function missingIcons({ intent }: Plan, visited: Set<string>, { planCase, candidates, request }: CaseInput): string[] {
  const { interests, seen, avoid, stepFree, maxEffort, lands, leaves, days } = planCase
  if (intent === 'saver' || interests || seen || avoid || stepFree || maxEffort || lands || leaves || days < 3)
    return []
  const icons = candidates.places.filter(({ prominence }) => prominence !== undefined && prominence <= 5)
  const missing = icons.filter(({ id }) => !visited.has(id)).map(({ id }) => id)
  const due = request.pace === 'relaxed' || request.budget !== null ? 3 : 4
  return icons.length - missing.length >= Math.min(due, icons.length) ? [] : [`too few icons: no ${missing.join(', ')}`]
}

function people(days: readonly DayView[], { request, candidates }: CaseInput): string[] {
  const visits = visitsOf(days)
  const meals = mealsOf(days)
  const limit = efforts.indexOf(request.mobility.maxEffort)
  // What is named may be partly step-free, or moderate: the plan warns of it.
  const isNamed = ({ id }: Entry) => request.mustSee.includes(id)
  const suiting = candidates.restaurants.filter(({ diets }) => request.diets.every((diet) => diets[diet] !== undefined))
  return [
    ...(request.mobility.stepFree === 'required'
      ? visits
          .filter((visit) => visit.place?.stepFree !== 'yes' && !(isNamed(visit) && visit.place?.stepFree === 'partly'))
          .map(({ id }) => `steps ${id}`)
      : []),
    ...visits
      .filter(({ place }) => efforts.indexOf(place?.effort ?? 'easy') > limit)
      .filter((visit) => !(isNamed(visit) && visit.place?.effort === 'moderate'))
      .map(({ id }) => `too much effort ${id}`),
    ...meals.flatMap(({ id, restaurant }) => {
      const bad = request.diets.filter((diet) => restaurant?.diets[diet] === 'no')
      const unknown = request.diets.filter((diet) => restaurant?.diets[diet] === undefined)
      return [
        ...bad.map((diet) => `not ${diet}: ${id}`),
        ...(suiting.length >= meals.length ? unknown.map((diet) => `perhaps not ${diet}: ${id}`) : []),
      ]
    }),
    ...meals
      .filter(({ restaurant }) => restaurant?.staples.some((staple) => request.avoidStaples.includes(staple)))
      .map(({ id }) => `allergy ${id}`),
  ]
}

function dayFaults(day: DayView, index: number, count: number, input: CaseInput): string[] {
  const { planCase, request } = input
  const on = (text: string) => `day ${index + 1} ${text}`
  const { entries } = day
  const first = entries[0]
  const last = entries.at(-1)
  const isFirst = index === 0
  const isLast = index === count - 1
  const faults: string[] = []
  const gap = gapOf(day, input, index)
  if (gap !== null) faults.push(on(`gap of ${gap} min`))
  if (isFirst && planCase.lands && first && first.start < minutesOfClock(planCase.lands) + outOfAirport)
    faults.push(on('begins before the landing'))
  if (isLast && planCase.leaves && last && last.end > minutesOfClock(planCase.leaves) - intoAirport)
    faults.push(on('ends after the take-off'))
  const [from, to] = planCase.nap ?? ['00:00', '00:00']
  const isOver = (each: Entry) => each.start < minutesOfClock(to) && each.end > minutesOfClock(from)
  if (entries.some((each) => isOver(each) && hasTimeOutside(each, day.date, input))) faults.push(on('no nap'))
  // A planned half day begins late and has room; on a day when everything is closed nothing is due.
  if (isFirst || isLast || isAllClosed(day.date, input)) return faults
  if (!first) return [...faults, on('is empty')]
  const isRest = isRestDay(request, index)
  if (!isRest && first.start - first.travel > minutesOfClock(request.dayWindow.start) + 90)
    faults.push(on(`begins at ${clock(first.start)}`))
  const hasLong = entries.some(({ start, end }) => end - start >= 180)
  if (!isRest && entries.filter(({ kind }) => kind === 'visit').length < 2 && !hasLong)
    faults.push(on('has one visit only'))
  if (!entries.some((entry) => entry.meal === 'dinner' || isDinnerOnSite(entry, input)))
    faults.push(on('without dinner'))
  return faults
}

/** Whether the day and the hours of the place leave time for it before or after the nap; otherwise children sleep there. */
function hasTimeOutside({ place, travel }: Entry, date: string, { planCase, request }: CaseInput): boolean {
  if (!place) return true
  const [napFrom = 0, napTo = 0] = (planCase.nap ?? []).map(minutesOfClock)
  const { start, end } = request.dayWindow
  const [dayStart, dayEnd] = [minutesOfClock(start) + travel, minutesOfClock(end)]
  const windows = windowsOn(place, date)?.map((window) => window.map(minutesOfClock)) ?? [[dayStart, dayEnd]]
  return windows.some(
    ([open = 0, close = 0]) =>
      Math.min(napFrom, close) - Math.max(dayStart, open) >= place.visitMinutes ||
      Math.min(dayEnd, close) - Math.max(napTo + travel, open) >= place.visitMinutes,
  )
}

/** In a theme park or out of town, at a place that is known to serve food, for as long as a dinner takes. */
function isDinnerOnSite({ place, start, end }: Entry, { request }: CaseInput): boolean {
  const dinner = request.meals.find(({ kind }) => kind === 'dinner')
  if (!place?.eatOnSite || !dinner) return false
  const overlap = Math.min(end, minutesOfClock(dinner.to)) - Math.max(start, minutesOfClock(dinner.from))
  return overlap >= dinner.minutes
}

function lodgingFaults(plan: Plan, { candidates, request }: CaseInput): string[] {
  if (request.party.children === 0) return []
  return plan.itinerary.stays.flatMap(({ lodgingId }) =>
    candidates.lodgings.some(({ id, roomType }) => id === lodgingId && roomType === 'dormitory')
      ? [`children in the dormitory ${lodgingId}`]
      : [],
  )
}
