import { isDeepStrictEqual } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { type UpdatedTrip, updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { stageNames } from '#contract/stage.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { fitNights, type TripStop } from '#contract/trip-stops.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Problem = UpdatedTrip['problems'][number]

export const updateTrip = ({ trips, geocoding }: Pick<ToolDependencies, 'trips' | 'geocoding'>) =>
  defineTool({
    spec: updateTripSpec,
    description:
      'Proposes changes of the trip itself: title, stops, dates, length, budget in any currency, party, pace, preferences, diets and access, next stage. Writes nothing.',
    timeoutMs: 8000,
    async run({ origin, destination, stops, preferences, needs, stage, ...fields }, context) {
      const t = createServerTranslator(context.locale)
      const trip = await trips.get(context.actor, context.tripId)
      const problems: Problem[] = []
      const find = async (field: Problem['field'], name: string): Promise<PlaceRef | null> => {
        const place = await findPlace(geocoding, name, context)
        if (!place) problems.push({ field, problem: 'unknown_place' })
        return place
      }
      const wanted: TripPatch = { ...fields }
      if (origin === null) wanted.origin = null
      else if (origin) wanted.origin = (await find('origin', origin)) ?? undefined
      const names = stops ?? (destination ? [{ place: destination }] : [])
      const places = await Promise.all(names.map(({ place }) => find(stops ? 'stops' : 'destination', place)))
      if (places.length > 0 && places.every((place) => place !== null)) {
        const days = fields.durationDays ?? trip.durationDays
        wanted.stops = stops ? stopsOf(trip, stops, places, days) : withDestination(trip, places)
      }
      if (preferences) {
        const kept = trip.preferences.filter((each) => !preferences.remove.includes(each))
        wanted.preferences = [...new Set([...kept, ...preferences.add])].slice(0, 30)
      }
      if (needs) wanted.needs = { ...trip.needs, ...needs }
      const lastDay = Math.max(0, ...trip.itinerary.map(({ day }) => day ?? 0))
      if (wanted.durationDays && wanted.durationDays < lastDay) {
        problems.push({ field: 'durationDays', problem: 'days_in_use' })
        wanted.durationDays = undefined
      }
      const patch = differing(trip, wanted)
      const reason = t('agent.proposal.asRequested')
      const changes: ProposedChange[] =
        Object.keys(patch).length > 0
          ? [{ id: 'trip', type: 'trip.update', reason, baseVersion: trip.version, patch }]
          : []
      const isNext = stage && stageNames.indexOf(stage) === stageNames.indexOf(trip.currentStage) + 1
      if (isNext) changes.push({ id: 'stage', type: 'trip.advanceStage', reason, to: stage })
      else if (stage && stage !== trip.currentStage) problems.push({ field: 'stage', problem: 'not_next_stage' })
      return {
        output: { fields: [...Object.keys(patch), ...(isNext ? ['stage'] : [])], problems },
        summary: t('agent.summary.changesReady', { count: changes.length }),
        ...(changes.length > 0 && { draft: { title: t('agent.proposal.trip'), changes, check: null } }),
      }
    },
  })

async function findPlace(
  geocoding: ToolDependencies['geocoding'],
  name: string,
  { signal }: Pick<ToolContext, 'signal'>,
): Promise<PlaceRef | null> {
  const [found] = (await geocoding.search(name, { limit: 1, signal })).items
  return found ? { name, lat: found.lat, lng: found.lng, zone: found.zone, country: found.country } : null
}

/** Another place for the first stop: its items come along. */
function withDestination({ stops: [first, ...others] }: TripDetail, [place]: readonly PlaceRef[]): TripStop[] {
  return first && place ? [{ ...first, place }, ...others] : []
}

/** A stop of the same name keeps its id, and so its items. */
function stopsOf(
  trip: TripDetail,
  names: readonly { nights?: number }[],
  places: readonly PlaceRef[],
  durationDays: number | null,
): TripStop[] {
  const asked = places.map((place, index) => {
    const known = trip.stops.find((stop) => stop.place.name === place.name)
    return { id: known?.id ?? uuidv7(), place, nights: names[index]?.nights ?? known?.nights ?? null }
  })
  const isComplete = names.every(({ nights }) => nights !== undefined)
  return isComplete ? asked : fitNights(asked, durationDays)
}

function differing(trip: TripDetail, wanted: TripPatch): TripPatch {
  const values = new Map<string, unknown>(Object.entries(trip))
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => value !== undefined && !isDeepStrictEqual(value, values.get(key))),
  )
}
