// What the brief of the trip holds, as slots: all that older messages said, with whatever was set by hand since. It is newer than
// they are, so they are not read again for it. What is only remembered of the traveler nobody said here: the planner takes it from the
// brief and names it.
import { intercityModes } from '#contract/planning/request.ts'
import { isRemembered } from '#contract/remembered-field.ts'
import type { BriefValue, TripBrief } from '#contract/trip-brief.ts'
import { attractionTags, cuisines } from '../../../shipped-data/guides/guide-vocabulary.ts'
import { citiesIn } from '../reading/names/city-names.ts'
import type { NameIndex } from '../reading/names/name-index.ts'
import { noSlots, type Slots } from '../reading/slots.ts'
import type { RefusedRide } from '../reading/values/refused-rides.ts'

const tags = new Set<string>([...attractionTags, ...cuisines])

export function wishOf(known: Partial<TripBrief>, names: NameIndex): Slots {
  const brief = saidHere(known)
  const { days, dates, party, stops, avoid, mobility, notes } = brief
  const called = (name: string) => names.find(name).find(({ score }) => score === 1)?.place.name ?? name
  const skip = avoid?.value.filter((each) => !tags.has(each)).map(called) ?? []
  const refused = refusedRides(brief.transport?.value)
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
    ...(refused.length > 0 && { refusedRides: refused }),
    ...(notes && { remarks: notes.value.split('; ') }),
  }
}

/** What is not among the ways that are left. */
function refusedRides(transport: BriefValue<'transport'> | undefined): RefusedRide[] {
  const { between = [], byDay } = transport ?? {}
  return [
    ...intercityModes.filter((mode) => between.length > 1 && !between.includes(mode)),
    ...(byDay ? (['night'] as const) : []),
  ]
}

function saidHere(brief: Partial<TripBrief>): Partial<TripBrief> {
  return Object.fromEntries(Object.entries(brief).filter(([, field]) => !isRemembered(field)))
}
