// Parts of a day and meals by the clock.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { DayPart } from '#contract/planning/change.ts'
import type { MealKind } from '#contract/planning/facts.ts'
import { minuteOf, scheduleFrom } from '../../itinerary/schedule-at.ts'

/** By its start: before 12:00, before 17:00, later. null without a time. */
export function dayPartOf({ start }: Pick<ItineraryItem, 'start'>): DayPart | null {
  if (start === null) return null
  if (start < '12:00') return 'morning'
  return start < '17:00' ? 'afternoon' : 'evening'
}

/** A part from its usual first start to its end. */
export const hoursOfPart: Record<DayPart, { from: string; to: string }> = {
  morning: { from: '09:00', to: '12:30' },
  afternoon: { from: '13:30', to: '18:00' },
  evening: { from: '18:00', to: '22:30' },
}
export const hoursOfMeal: Record<MealKind, { from: string; to: string }> = {
  breakfast: { from: '07:30', to: '10:30' },
  lunch: { from: '11:30', to: '14:30' },
  dinner: { from: '17:30', to: '21:30' },
}
export const hoursOfDay = { from: '09:00', to: '21:30' }

interface Hours {
  from: string
  to: string
}

/** What is left of them on the day that is under way: nothing begins in the past, nor in the next minutes. */
export function hoursLeft(hours: Hours, day: number, atPresent: { day: number; clock: string } | null = null): Hours {
  if (atPresent?.day !== day) return hours
  const soon = quarterAfter(atPresent.clock)
  if (soon <= hours.from) return hours
  return { from: soon, to: soon.localeCompare(hours.to) > 0 ? soon : hours.to }
}

/** The first quarter of an hour that is at least 15 minutes away; the last of the day where there is none. */
function quarterAfter(clock: string): string {
  const minute = Math.ceil((minuteOf(clock) + 15) / 15) * 15
  return scheduleFrom('00:00', Math.min(minute, 23 * 60 + 45)).end
}

const mealNames: Record<MealKind, RegExp> = {
  breakfast: /早餐|早饭|早点|breakfast/i,
  lunch: /午餐|午饭|中饭|lunch/i,
  dinner: /晚餐|晚饭|dinner|supper/i,
}

/** By its title, else by its start; null for what is no meal. */
export function mealOf({ kind, title, start }: Pick<ItineraryItem, 'kind' | 'title' | 'start'>): MealKind | null {
  const named = (['breakfast', 'lunch', 'dinner'] as const).find((meal) => mealNames[meal].test(title))
  if (named) return named
  if (kind !== 'restaurant' || start === null) return null
  if (start < '10:30') return 'breakfast'
  return start < '16:00' ? 'lunch' : 'dinner'
}
