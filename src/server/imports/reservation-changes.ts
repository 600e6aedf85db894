// Reservations as changes of a trip: new items, or updates of those that bear the same code.
import type { ItemKind, ItineraryItem, NewItem } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { Reservation, ReservationType } from '#contract/reservation.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { formatLocal } from '#i18n/server/format-day.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import { daysBetween } from '../kernel/calendar.ts'
import { foldText } from '../providers/shipped-data/gazetteer/fold-text.ts'
import type { ReservationPosition } from './locate-reservations.ts'

/** What proposals carry; the position is looked up by whoever asks. */
type PlannedReservation = Omit<Reservation, 'evidence' | 'confidence'>

const kinds: Record<ReservationType, ItemKind> = {
  flight: 'flight',
  train: 'train',
  bus: 'transport',
  ferry: 'transport',
  car: 'transport',
  lodging: 'lodging',
  restaurant: 'restaurant',
  activity: 'activity',
}

export interface PlannedChange {
  reservation: PlannedReservation
  position: ReservationPosition | null
}

export interface ImportTexts {
  t: ServerTranslator
  locale: Locale
}

/** Cancelled ones take their item out; those that the trip does not have are left out. */
export function reservationChanges(
  trip: TripDetail,
  planned: readonly PlannedChange[],
  texts: ImportTexts,
): ProposedChange[] {
  const { t } = texts
  const taken = new Set<string>()
  return planned.flatMap(({ reservation, position }, index): ProposedChange[] => {
    const known = trip.itinerary.find((item) => !taken.has(item.id) && isSame(item, reservation))
    if (known) taken.add(known.id)
    const change = { id: `reservation-${index + 1}`, reason: t(`imports.status.${reservation.status}`) }
    if (reservation.status === 'cancelled') {
      if (!known) return []
      const { id: itemId, title, version: baseVersion } = known
      return [{ ...change, type: 'item.remove', itemId, title, baseVersion }]
    }
    const item = toItem(trip, reservation, position, texts)
    if (!known) return [{ ...change, type: 'item.add', item }]
    const { day, notes, place, ...patch } = item
    const { id: itemId, title, version: baseVersion } = known
    const update = {
      ...patch,
      ...(place && { place }),
      notes: known.notes.includes(notes) ? known.notes : [known.notes, notes].filter(Boolean).join('\n').slice(0, 4000),
    }
    const moved: ProposedChange[] =
      day === known.day
        ? []
        : [{ ...change, id: `${change.id}-day`, type: 'item.move', itemId, title, baseVersion, day }]
    return [{ ...change, type: 'item.update', itemId, title, baseVersion, patch: update }, ...moved]
  })
}

/** The same booking: the same code, and the same number or name. */
function isSame(item: ItineraryItem, { type, code, number, title }: PlannedReservation): boolean {
  if (item.kind !== kinds[type] || !code || foldText(item.confirmationCode ?? '') !== foldText(code)) return false
  const [mine, theirs] = [foldText(item.title), foldText(title)]
  return number ? mine.includes(foldText(number)) : mine.includes(theirs) || theirs.includes(mine)
}

function toItem(
  trip: TripDetail,
  reservation: PlannedReservation,
  position: PlannedChange['position'],
  texts: ImportTexts,
): NewItem {
  const { type, title, status, zoneFrom, zoneTo, code, price, freeCancelUntil } = reservation
  const begins = reservation.departLocal ?? reservation.checkIn ?? null
  const day = dayOf(trip, begins)
  const zone =
    zoneFrom ?? (day === null ? trip.destination : (stopOfDay(trip.stops, day)?.place ?? trip.destination)).zone
  const start = begins?.slice(11) || null
  const ends = type === 'lodging' || type === 'car' || start === null ? null : endOf(reservation)
  return newItemSchema.parse({
    kind: kinds[type],
    title,
    day,
    start,
    end: ends?.time ?? null,
    endsNextDay: ends?.days === 1,
    zone,
    endZone: ends && zoneTo && zoneTo !== zone ? zoneTo : null,
    place: position,
    cost: price ?? null,
    booking: status === 'waitlisted' ? 'needed' : 'booked',
    confirmationCode: code ?? null,
    freeCancelUntil: freeCancelUntil ?? null,
    // Compared with one's own confirmation: as if entered by hand.
    source: null,
    notes: notesOf(reservation, { begins, day, hasEnd: ends !== null, isPlaced: Boolean(position?.address) }, texts),
    pinned: true,
  })
}

/** null = outside of the trip, or without dates: the item is unscheduled. */
function dayOf({ startDate, durationDays }: TripDetail, begins: string | null): number | null {
  if (!startDate || !begins) return null
  const day = daysBetween(startDate, begins.slice(0, 10)) + 1
  return day >= 1 && (durationDays === null || day <= durationDays) ? day : null
}

/** By the clocks of the goal; null where an item cannot say it: before its start, or later than the next day. */
function endOf({ departLocal, arriveLocal }: PlannedReservation) {
  if (!departLocal?.includes('T') || !arriveLocal?.includes('T')) return null
  const days = daysBetween(departLocal.slice(0, 10), arriveLocal.slice(0, 10))
  const isLater = days === 1 || (days === 0 && arriveLocal > departLocal)
  return isLater ? { time: arriveLocal.slice(11), days } : null
}

/** What an item has no field for. */
function notesOf(
  reservation: PlannedReservation,
  { begins, day, hasEnd, isPlaced }: { begins: string | null; day: number | null; hasEnd: boolean; isPlaced: boolean },
  { t, locale }: ImportTexts,
): string {
  const { from, to, arriveLocal, checkOut, address, people, zoneFrom, zoneTo } = reservation
  const at = (local: string) => formatLocal(local, locale)
  return [
    from && to ? t('imports.route', { from, to }) : '',
    day === null && begins ? t('imports.begins', { at: at(begins) }) : '',
    arriveLocal && !hasEnd && (reservation.type === 'car' || arriveLocal.includes('T'))
      ? t('imports.ends', { at: at(arriveLocal), zone: zoneTo ?? zoneFrom ?? '' })
      : '',
    checkOut ? t('imports.checkOut', { at: at(checkOut) }) : '',
    address && !isPlaced ? t('imports.address', { address }) : '',
    people ? t('imports.people', { count: people }) : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 4000)
}
