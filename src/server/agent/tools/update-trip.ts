import { isDeepStrictEqual } from 'node:util'
import { type UpdatedTrip, updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { stageNames } from '#contract/stage.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { fitNights, type TripStop } from '#contract/trip-stops.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { openTripPatch } from '../editing/open-changes.ts'
import { changeStops } from '../stops/change-stops.ts'
import { findNamesakes } from '../stops/find-namesakes.ts'
import { findPlace, findStops } from '../stops/find-stops.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Problem = UpdatedTrip['problems'][number]

export const updateTrip = ({ trips, geocoding, guides }: Pick<ToolDependencies, 'trips' | 'geocoding' | 'guides'>) =>
  defineTool({
    spec: updateTripSpec,
    description:
      'Proposes changes of the trip itself: title, stops (also single ones: add, remove, nights, order), dates, length, budget in any currency, party, pace, preferences, diets and access, next stage. Writes nothing.',
    timeoutMs: 8000,
    async run({ origin, destination, stops, changeStops: stopChanges, preferences, needs, stage, ...fields }, context) {
      const t = createServerTranslator(context.locale)
      const stored = await trips.get(context.actor, context.tripId)
      const open = openTripPatch(stored, context.openChanges)
      const trip = { ...stored, ...open }
      const problems: Problem[] = []
      const search = { geocoding, guides, signal: context.signal }
      const isClear = async (field: Problem['field'], names: readonly string[]) => {
        const route = names.map((name) => trip.stops.find(({ place }) => place.name === name)?.place ?? name)
        const found = await findNamesakes(search, route, context.locale)
        const unclear = found.filter((options) => options.length > 0)
        problems.push(...unclear.map((options): Problem => ({ field, problem: 'ambiguous_place', options })))
        return unclear.length === 0
      }
      const wanted: TripPatch = { ...fields }
      if (origin === null) wanted.origin = null
      else if (origin && (await isClear('origin', [origin]))) {
        const place = await findPlace(search, origin)
        if (place) wanted.origin = place
        else problems.push({ field: 'origin', problem: 'unknown_place' })
      }
      const days = fields.durationDays === undefined ? trip.durationDays : fields.durationDays
      if (stops) {
        const names = stops.map(({ place }) => place)
        const found = (await isClear('stops', names)) ? await findStops(search, trip, stops, days) : undefined
        if (found) wanted.stops = found
        else if (found === null) problems.push({ field: 'stops', problem: 'unknown_place' })
      } else if (stopChanges) {
        const changed = await changeStops({ ...search, locale: context.locale }, trip.stops, stopChanges)
        problems.push(...changed.problems.map((problem) => ({ field: 'stops', ...problem })))
        const isOpen = changed.problems.some(({ problem }) => problem === 'ambiguous_place')
        if (!isOpen) wanted.stops = fields.durationDays ? fitNights(changed.stops, fields.durationDays) : changed.stops
      } else if (destination && (await isClear('destination', [destination]))) {
        const place = await findPlace(search, destination)
        if (place) wanted.stops = withDestination(trip, place)
        else problems.push({ field: 'destination', problem: 'unknown_place' })
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
      const isChanged = Object.keys(differing(trip, wanted)).length > 0
      const patch = isChanged ? differing(stored, { ...open, ...wanted }) : {}
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

/** Another place for the first stop: its items come along. */
function withDestination({ stops: [first, ...others] }: TripDetail, place: PlaceRef): TripStop[] {
  return first ? [{ ...first, place }, ...others] : []
}

function differing(trip: TripDetail, wanted: TripPatch): TripPatch {
  const values = new Map<string, unknown>(Object.entries(trip))
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => value !== undefined && !isDeepStrictEqual(value, values.get(key))),
  )
}
