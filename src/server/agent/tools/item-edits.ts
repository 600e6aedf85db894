// Single changes: a found place is added, an item of the trip moved or removed; what is added is checked with its day.
import { z } from 'zod'
import { type ItineraryItem, newItemSchema } from '#contract/itinerary.ts'
import { wallTimeSchema } from '#contract/paging.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'
import { AppError } from '../../kernel/app-error.ts'
import { addDays } from '../../kernel/calendar.ts'
import { openPlanningCase, type PlanningCase } from '../planning-context/planning-context.ts'
import { words } from '../prompts/words.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

const day = z.number().int().min(1).max(60)
export const handChangeSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    placeId: z.string().max(200).describe('an id that find_places returned'),
    day: day.nullable().default(null),
    start: wallTimeSchema.optional(),
    reason: z.string().max(300).optional(),
  }),
  z.object({ act: z.literal('move'), itemId: z.string(), day: day.nullable(), reason: z.string().max(300).optional() }),
  z.object({ act: z.literal('remove'), itemId: z.string(), reason: z.string().max(300).optional() }),
])
type HandChange = z.infer<typeof handChangeSchema>

type Powers = Pick<ToolDependencies, 'trips' | 'guides' | 'exchangeRates'>
type Context = Pick<ToolContext, 'findings' | 'language' | 'actor' | 'tripId' | 'today' | 'signal'>

export async function handChanges(
  powers: Powers,
  wanted: readonly HandChange[],
  context: Context,
): Promise<ProposalDraft> {
  const trip = await powers.trips.get(context.actor, context.tripId)
  const changes = wanted.map((change, index) => typed(change, `change-${index}`, trip, context))
  return { title: words[context.language].changesTitle, changes, check: await checkOf(powers, trip, changes, context) }
}

function typed(change: HandChange, id: string, trip: TripDetail, { findings, language }: Context): ProposedChange {
  const reason = change.reason ?? words[language].askedFor
  if (change.act === 'add') return { id, type: 'item.add', reason, item: itemOf(change, findings, language, trip) }
  const item = trip.itinerary.find((each) => each.id === change.itemId)
  if (!item) throw unknown('itemId')
  const about = { id, reason, itemId: item.id, title: item.title, baseVersion: item.version }
  return change.act === 'move' ? { ...about, type: 'item.move', day: change.day } : { ...about, type: 'item.remove' }
}

function itemOf(
  { placeId, day, start }: Extract<HandChange, { act: 'add' }>,
  { places }: Context['findings'],
  language: Context['language'],
  trip: TripDetail,
) {
  const found = places[placeId]
  if (!found) throw unknown('placeId')
  const { place, source } = found
  const name = place.name[language].slice(0, 200)
  const { adults, children } = trip.party
  const people = place.kind === 'lodging' ? 1 : adults + children
  return newItemSchema.parse({
    kind: place.kind,
    title: name,
    day,
    start: start ?? null,
    end: start ? laterBy(start, place.visitMinutes ?? 60) : null,
    zone: place.zone,
    place: { lat: place.lat, lng: place.lng, name, candidateId: place.id.slice(0, 120) },
    cost: place.price && { ...place.price, amount: place.price.amount * people },
    source,
  })
}

/** Never past midnight. */
function laterBy(start: string, minutes: number): string {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const end = Math.min(hour * 60 + minute + minutes, 24 * 60 - 1)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

const noWishes = { interests: [], cuisines: [], avoid: [], mustSee: [], replaceExisting: false }

/** The timed items of the days as they would be; null where no guide knows the hours. */
async function checkOf(
  powers: Powers,
  trip: TripDetail,
  changes: ProposedChange[],
  context: Context,
): Promise<ProposalDraft['check']> {
  const opened = await openPlanningCase(powers, trip, noWishes, context)
  if (!opened.ok) return null
  const { found } = opened
  const gone = new Set(
    changes.flatMap((change) => (change.type === 'item.remove' || change.type === 'item.move' ? change.itemId : [])),
  )
  const kept = trip.itinerary.filter(({ id }) => !gone.has(id)).map((item) => ({ item, changeId: null }))
  const added = changes.flatMap((change) =>
    change.type === 'item.add' ? { item: change.item, changeId: change.id } : [],
  )
  const items = [...kept, ...added].flatMap(({ item, changeId }, index) =>
    visitOf(found, item, `item-${index}`, changeId),
  )
  return {
    request: found.request,
    candidates: found.candidates,
    itinerary: dayByDay(found, items),
    whole: false,
    changeOf: Object.fromEntries(items.flatMap(({ visit, changeId }) => (changeId ? [[visit.id, changeId]] : []))),
  }
}

type Visit = Extract<Itinerary['days'][number]['items'][number], { kind: 'visit' | 'meal' }>
type Dated = Pick<ItineraryItem, 'day' | 'start' | 'end' | 'place'>

function visitOf(
  { request, candidates }: PlanningCase,
  { day, start, end, place }: Dated,
  id: string,
  changeId: string | null,
) {
  const [stop] = request.stops
  const candidateId = place?.candidateId
  if (!stop || !candidateId || !day || !start || !end) return []
  const date = addDays(request.startDate, day - 1)
  const base = { id, stopId: stop.id, start: `${date}T${start}`, end: `${date}T${end}`, travel: null }
  const visit: Visit | null = candidates.places.some((each) => each.id === candidateId)
    ? { ...base, kind: 'visit', placeId: candidateId }
    : candidates.restaurants.some((each) => each.id === candidateId)
      ? { ...base, kind: 'meal', restaurantId: candidateId, meal: start < '16:00' ? 'lunch' : 'dinner' }
      : null
  return visit ? [{ day, visit, changeId }] : []
}

function dayByDay({ request }: PlanningCase, visits: { day: number; visit: Visit }[]): Itinerary {
  const length = Math.max(...visits.map(({ day }) => day), 1)
  const days = Array.from({ length }, (_, index) => ({
    date: addDays(request.startDate, index),
    items: visits
      .filter(({ day }) => day === index + 1)
      .map(({ visit }) => visit)
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
    back: null,
  }))
  return { stopOrder: request.stops.map(({ id }) => id), days, stays: [], costs: [], total: 0 }
}

function unknown(field: string): AppError {
  return new AppError('INVALID_INPUT', {
    details: { issues: [{ path: field, rule: 'unknown', message: 'not found by a tool of this turn' }] },
  })
}
