// What the brief of the trip holds, as slots: all that older messages said, with whatever was set by hand since. It is newer than
// they are, so they are not read again for it. What is only remembered of the traveler nobody said here: the planner takes it from the
// brief and names it.
import { majorUnits } from '#contract/money-arithmetic.ts'
import { isRemembered } from '#contract/remembered-field.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { attractionTags, cuisines } from '../../../shipped-data/guides/guide-vocabulary.ts'
import { citiesIn } from '../reading/names/city-names.ts'
import type { NameIndex } from '../reading/names/name-index.ts'
import { noSlots, type Slots } from '../reading/slots.ts'

const tags = new Set<string>([...attractionTags, ...cuisines])

export function wishOf(known: Partial<TripBrief>, names: NameIndex): Slots {
  const brief = saidHere(known)
  const { days, dates, party, stops, avoid, mobility, notes } = brief
  const called = (name: string) => names.find(name).find(({ score }) => score === 1)?.place.name ?? name
  const skip = avoid?.value.filter((each) => !tags.has(each)).map(called) ?? []
  const { between = [], byDay } = brief.transport?.value ?? {}
  return {
    ...noSlots,
    interests: brief.interests?.value ?? [],
    cuisines: brief.cuisines?.value ?? [],
    avoid: avoid?.value.filter((each) => tags.has(each)) ?? [],
    mustSee: [...new Set(brief.mustSee?.value.map(called) ?? [])],
    ...(skip.length > 0 && { skip }),
    ...(days && { days: days.value }),
    ...(dates?.value.type === 'fixed' && { startDate: dates.value.start }),
    ...(party && { party: party.value }),
    ...(stops && { stops: stops.value.map((stop) => ({ ...stop, place: citiesIn(stop.place)[0] ?? stop.place })) }),
    ...(brief.diets && { diets: brief.diets.value }),
    ...(brief.allergies && { refusedFoods: brief.allergies.value }),
    ...(mobility && {
      mobility: mobility.value.stepFree === 'required' ? ('wheelchair' as const) : ('limited' as const),
    }),
    ...((between.length > 0 || byDay) && {
      transport: { ...(between.length > 0 && { between }), ...(byDay && { byDay }) },
    }),
    ...(notes && { remarks: notes.value.split('; ') }),
  }
}

/** Those that others are added to: of a wish that is not accepted yet its own, else where the trip goes. */
export function stopsBefore(
  brief: Partial<TripBrief> | null,
  destination: string,
  added: readonly string[],
): { place: string }[] {
  const wished = brief?.stops?.value.map(({ place }) => ({ place: citiesIn(place)[0] ?? place })) ?? []
  const known = wished.filter(({ place }) => !added.includes(place))
  return known.length > 0 ? known : [{ place: destination }]
}

/** In major units; for what later messages say of it. The planner takes it from the brief. */
export function budgetOf({ budget }: Partial<TripBrief>): Slots['budget'] {
  if (!budget) return undefined
  const { scope, currency } = budget.value
  return {
    amount: majorUnits(budget.value),
    currency,
    perPerson: scope === 'per_person' || scope === 'per_person_per_day',
    ...((scope === 'per_day' || scope === 'per_person_per_day') && { perDay: true }),
  }
}

function saidHere(brief: Partial<TripBrief>): Partial<TripBrief> {
  return Object.fromEntries(Object.entries(brief).filter(([, field]) => !isRemembered(field)))
}
