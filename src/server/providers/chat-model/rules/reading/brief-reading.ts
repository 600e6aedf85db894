// What was read as fields of the trip brief.

import { moneyOf } from '#contract/money-arithmetic.ts'
import type { BriefReading } from '#contract/trip-brief.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { Slots } from './slots.ts'

export type BriefInput = Partial<Pick<BriefReading, 'set' | 'forget' | 'unused'>>

/** `words` is the message as it stands; a guessed value is marked, so that one tap corrects it. */
export function toBriefReading(
  slots: Slots,
  unused: readonly string[],
  words: string,
  context: ReadingContext,
): BriefInput {
  const said = words.slice(0, 200)
  const field = <Value>(value: Value, isUnsure = false) => ({
    value,
    origin: isUnsure ? ('unsure' as const) : ('stated' as const),
    words: said,
  })
  const { party, budget, dayStart, dayEnd } = slots
  const notes = [...(slots.limits ?? []), ...(slots.remarks ?? [])]
  const stops = slots.stops ?? slots.cities.map((place) => ({ place }))
  const set: BriefReading['set'] = {
    ...(slots.days && { days: field(slots.days) }),
    ...(slots.startDate && { dates: field({ type: 'fixed' as const, start: slots.startDate }) }),
    ...(!slots.startDate && slots.period && { dates: field({ type: 'period' as const, ...slots.period }, true) }),
    ...(stops.length > 0 && { stops: field(stops.slice(0, 12)) }),
    ...(slots.origin && { home: field(slots.origin) }),
    ...(party && {
      party: field(
        {
          adults: Math.max(1, party.adults),
          children: party.children,
          childAges: (party.childAges ?? []).slice(0, 20),
          seniors: party.seniors ?? 0,
        },
        party.isGuess === true,
      ),
    }),
    ...(budget && {
      budget: field({
        ...moneyOf(budget.amount, budget.currency ?? context.currency ?? 'CNY'),
        scope: budget.perPerson
          ? budget.perDay
            ? ('per_person_per_day' as const)
            : ('per_person' as const)
          : budget.perDay
            ? ('per_day' as const)
            : ('total' as const),
      }),
    }),
    ...(slots.sleepIn && { lodging: field({ kinds: [], areas: slots.sleepIn, needs: [] }) }),
    ...(slots.pace && { pace: field(slots.pace) }),
    ...((dayStart || dayEnd) && {
      dayWindow: field({ ...(dayStart && { start: dayStart }), ...(dayEnd && { end: dayEnd }) }),
    }),
    ...(slots.arrive && { arrival: field({ at: slots.arrive }, slots.guessedJourneys?.includes('arrive')) }),
    ...(slots.depart && { departure: field({ at: slots.depart }, slots.guessedJourneys?.includes('depart')) }),
    ...((slots.rideNotBefore || slots.transport) && {
      transport: field({
        between: [],
        local: [],
        ...slots.transport,
        ...(slots.rideNotBefore && { notBefore: slots.rideNotBefore }),
      }),
    }),
    ...(slots.mustSee.length > 0 && { mustSee: field(slots.mustSee.slice(0, 20)) }),
    ...(slots.avoid.length + (slots.skip?.length ?? 0) > 0 && {
      avoid: field([...slots.avoid, ...(slots.skip ?? [])].slice(0, 20)),
    }),
    ...(slots.interests.length > 0 && { interests: field(slots.interests.slice(0, 20)) }),
    ...(slots.cuisines.length > 0 && { cuisines: field(slots.cuisines.slice(0, 20)) }),
    ...(slots.diets && { diets: field(slots.diets.slice(0, 5)) }),
    ...(slots.refusedFoods && { allergies: field(slots.refusedFoods.slice(0, 20)) }),
    ...(notes.length > 0 && { notes: field(notes.join('; ').slice(0, 2000)) }),
    ...(slots.mobility && {
      mobility: field({
        stepFree: slots.mobility === 'wheelchair' ? ('required' as const) : ('preferred' as const),
        maxEffort: 'easy' as const,
      }),
    }),
  }
  return {
    set,
    forget: [
      ...(slots.noBudget ? (['budget'] as const) : []),
      ...(slots.allowedFoods && !slots.refusedFoods ? (['allergies'] as const) : []),
    ],
    unused: unused.map((each) => each.slice(0, 200)).slice(0, 20),
  }
}
