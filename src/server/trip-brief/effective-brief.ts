// The brief over what the trip says: a field that was read or edited counts until the trip changes it.
import type { TripDetail } from '#contract/trip.ts'
import { type BriefEssential, briefEssentials, type TripBrief } from '#contract/trip-brief.ts'

type TripFacts = Pick<
  TripDetail,
  'origin' | 'stops' | 'startDate' | 'durationDays' | 'budget' | 'party' | 'pace' | 'needs' | 'preferences'
>

const known = <Value>(value: Value | null | undefined) =>
  value === null || value === undefined ? undefined : { value, origin: 'stated' as const, words: null }
/** New trips have a default party and pace: these count as assumed. */
const perhapsDefault = <Value>(value: Value, isDefault: boolean) => ({
  value,
  origin: isDefault ? ('assumed' as const) : ('stated' as const),
  words: null,
})

export function effectiveBrief(trip: TripFacts, stored: TripBrief): TripBrief {
  const { adults, children, childAges = [] } = trip.party
  const { diets, allergies, stepFree, maxEffort } = trip.needs
  const fromTrip: TripBrief = {
    home: known(trip.origin?.name),
    stops: known(trip.stops.map(({ place, nights }) => ({ place: place.name, ...(nights !== null && { nights }) }))),
    dates: known(trip.startDate ? { type: 'fixed' as const, start: trip.startDate } : null),
    days: known(trip.durationDays),
    budget: known(trip.budget && { ...trip.budget, scope: 'total' as const }),
    party: perhapsDefault({ adults, children, childAges, seniors: 0 }, adults === 1 && children === 0),
    pace: perhapsDefault(trip.pace, trip.pace === 'balanced'),
    interests: known(trip.preferences.length > 0 ? trip.preferences.slice(0, 20) : null),
    diets: known(diets.length > 0 ? diets : null),
    allergies: known(allergies.length > 0 ? allergies : null),
    mobility: known(stepFree !== 'any' || maxEffort !== 'strenuous' ? { stepFree, maxEffort } : null),
    unused: [],
  }
  const present = Object.entries(fromTrip).filter(([, field]) => field !== undefined)
  return { ...Object.fromEntries(present), ...stored }
}

/** What a plan would have to assume. */
export function missingEssentials(brief: TripBrief): BriefEssential[] {
  return briefEssentials.filter((name) => {
    const field = brief[name]
    return field === undefined || field.origin === 'assumed'
  })
}
