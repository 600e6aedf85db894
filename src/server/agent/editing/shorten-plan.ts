// A shorter plan: the days that matter least go, the others move up with all that is in them.
import { stopOfDay, type TripStop } from '#contract/trip-stops.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { PastMessage } from './past-message.ts'
import { type PlanDraft, patchItem, removeFromDraft } from './plan-draft.ts'
import type { PlanItem } from './resolve-items.ts'

interface Plan {
  /** Its length before. */
  days: number
  guides: Pick<Guides, 'byId'>
  history: readonly PastMessage[]
}

/** Numbers of the days to drop, the later ones first; null where too few may go: they have journeys, bookings or what was asked for. */
export function daysToDrop(items: readonly PlanItem[], target: number, plan: Plan): number[] | null {
  const last = Math.max(plan.days, ...items.map(({ day }) => day ?? 0))
  const all = Array.from({ length: last }, (_, index) => index + 1)
  const onDay = (day: number) => items.filter((item) => item.day === day)
  const gone = all
    .filter((day) => !onDay(day).some(mustStay) && !isJourneyDay(day, last, onDay(day)))
    .map((day) => ({ day, value: onDay(day).reduce((sum, item) => sum + worthOf(item, plan), 0) }))
    .filter(({ value }) => value < asked)
    .sort((a, b) => a.value - b.value || b.day - a.day)
    .slice(0, Math.max(0, last - target))
    .map(({ day }) => day)
  return gone.length > 0 && gone.length === last - target ? gone.sort((a, b) => b - a) : null
}

/** A bed is for the days that are left. */
export function withoutDays(draft: PlanDraft, gone: readonly number[], reason: string): PlanDraft {
  return gone.reduce((current, day) => {
    const dropped = current.items.filter((item) => item.day === day && item.kind !== 'lodging').map(({ id }) => id)
    const rest = removeFromDraft(current, dropped, reason)
    return rest.items.reduce(
      (later, item) => (item.day && item.day > day ? patchItem(later, item.id, { day: item.day - 1 }, reason) : later),
      rest,
    )
  }, draft)
}

export function withoutNights(stops: readonly TripStop[], gone: readonly number[]): TripStop[] {
  const ofDay = gone.map((day) => stopOfDay(stops, day)?.id)
  return stops.map((stop) => {
    const fewer = ofDay.filter((id) => id === stop.id).length
    return stop.nights === null ? stop : { ...stop, nights: Math.max(stops.length > 1 ? 1 : 0, stop.nights - fewer) }
  })
}

function mustStay({ kind, pinned, booking, outcome }: PlanItem): boolean {
  return kind === 'flight' || kind === 'train' || pinned || booking === 'booked' || outcome !== null
}

/** Nothing to do on the first or the last day: they come late or leave early. */
function isJourneyDay(day: number, last: number, items: readonly PlanItem[]): boolean {
  return (day === 1 || day === last) && items.every(({ kind }) => kind === 'lodging')
}

/** What somebody asked for outweighs any sight. */
const asked = 100
const leastKnown = 12

function worthOf(item: PlanItem, { guides, history }: Plan): number {
  if (item.kind === 'lodging') return 0
  const id = item.place?.candidateId ?? ''
  const [guide = '', spot] = id.split('/')
  const sight = guides.byId(guide)?.attractions.find((each) => each.id === spot)
  const names = [item.title, ...(sight ? [sight.name.zh, sight.name.en] : [])].flatMap(withShortForms)
  const isAsked = history.some(
    ({ role, text }) => role === 'user' && names.some((name) => text.toLowerCase().includes(name.toLowerCase())),
  )
  if (isAsked) return asked
  return item.kind === 'attraction' ? 1 + Math.max(0, leastKnown - (sight?.prominence ?? leastKnown)) : 1
}

/** 秦始皇帝陵博物院(兵马俑) is asked for as 兵马俑. */
function withShortForms(name: string): string[] {
  const inner = /[(（]([^)）]{2,})[)）]/u.exec(name)?.[1]
  return inner ? [name, inner, name.replace(/\s*[(（].*$/u, '')] : [name]
}
