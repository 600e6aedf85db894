// From the engine's violations and fixes to what a trip's page shows and can apply.

import type { ItineraryItem } from '#contract/itinerary.ts'
import {
  type FindingCode,
  findingCodeSchema,
  type ItineraryFinding,
  type ItineraryFix,
  type UncheckedItems,
} from '#contract/itinerary-check.ts'
import type { Fix, PlanChange } from '#contract/planning/change.ts'
import type { Violation } from '#contract/planning/violation.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'

/** Rules that only a full plan has to keep are left out, and so are those that are checked beside it. */
const leftOut: ReadonlySet<FindingCode> = new Set([
  'meals.missing',
  'nights.no-bed',
  'buffers.terminal',
  'buffers.arrival',
  'frame.too-early',
  'frame.missing-move',
])

export function toFindings(trip: TripDetail, violations: Violation[], fixes: Fix[]): ItineraryFinding[] {
  const items = new Map(trip.itinerary.map((item) => [item.id, item]))
  return violations.flatMap((violation, index): ItineraryFinding[] => {
    const { data: code } = findingCodeSchema.safeParse(violation.code)
    if (!code || leftOut.has(code)) return []
    return [
      {
        code,
        day: violation.day === null ? null : violation.day + 1,
        itemIds: violation.itemIds.filter((id) => items.has(id)),
        params: violation.params,
        fixes: fixes.filter(({ resolves }) => resolves.includes(index)).flatMap((fix) => toFix(fix, trip, items)),
      },
    ]
  })
}

/** Of the items that stand on a day: without a time nothing is known of them, without a place nothing of the way there. */
export function uncheckedItems({ itinerary }: Pick<TripDetail, 'itinerary'>): UncheckedItems[] {
  const onDays = itinerary.filter(({ kind, day }) => day !== null && kind !== 'note' && kind !== 'lodging')
  const withoutTime = onDays.filter(({ start }) => start === null)
  const withoutPlace = onDays.filter(({ start, place }) => start !== null && place === null)
  return [
    { reason: 'no_time' as const, itemIds: withoutTime.map(({ id }) => id) },
    { reason: 'no_place' as const, itemIds: withoutPlace.map(({ id }) => id) },
  ].filter(({ itemIds }) => itemIds.length > 0)
}

type Items = ReadonlyMap<string, ItineraryItem>

/** [] for a fix that would need something the trip does not hold. */
function toFix({ kind, params, changes }: Fix, trip: TripDetail, items: Items): ItineraryFix[] {
  const proposed = changes.map((change, index) => toChange(change, `fix-${index}`, trip, items))
  if (!proposed.every((change) => change !== null)) return []
  const { day: ownDay, withDay, itemId, withId, ...rest } = params
  // Two days change places: the sentence names the other one.
  const day = withDay ?? ownDay
  const other = items.get(String(withId ?? ''))
  const [first] = changes
  const own = first && first.type !== 'add' ? items.get(first.itemId) : undefined
  const details = {
    ...rest,
    ...(own && kind !== 'swap-days' && { item: own.title }),
    ...(typeof day === 'number' && { day: day + 1 }),
    ...(other && { title: other.title }),
  }
  return [{ kind, params: details, changes: proposed }]
}

function toChange(change: PlanChange, id: string, trip: TripDetail, items: Items): ProposedChange | null {
  if (change.type === 'add') return null
  const item = items.get(change.itemId)
  if (!item) return null
  const about = { id, reason: '', itemId: item.id, title: item.title, baseVersion: item.version }
  // Nothing is thrown away for a person: what does not fit waits in the pool.
  if (change.type === 'remove') return { ...about, type: 'item.move', day: null }
  const patch = {
    day: change.day + 1,
    start: change.start.slice(11),
    end: change.end.slice(11),
    endsNextDay: change.end.slice(0, 10) > change.start.slice(0, 10),
  }
  return patch.day <= (trip.durationDays ?? 0) ? { ...about, type: 'item.update', patch } : null
}
