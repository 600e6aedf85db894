// Bookings that were made elsewhere: read from what people have of them, then proposed as items of a trip.
import type { z } from 'zod'
import type { StoredFile } from '#contract/file.ts'
import type { Locale } from '#contract/locale.ts'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import type {
  LocatedReservations,
  locateReservationsSchema,
  ParsedReservations,
  parseReservationsSchema,
  proposeReservationsSchema,
} from '#contract/reservation.ts'
import { type BookedDates, datesOfBookings } from '#contract/reservation-dates.ts'
import type { TripDetail } from '#contract/trip.ts'
import { fitNights } from '#contract/trip-stops.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import { locateReservations } from './locate-reservations.ts'
import type { ModelReadingDeps } from './model-reading/ask-model.ts'
import { reservationChanges } from './reservation-changes.ts'

export interface ReservationImportDeps extends ModelReadingDeps {
  clock: Clock
  geocoding: Geocoding
  files: { get(actor: Actor, fileId: string): Promise<StoredFile> }
  fileBytes: { read(actor: Actor, fileId: string): Promise<AsyncIterable<Uint8Array>> }
  /** The text of a PDF file. */
  readPdf(bytes: Uint8Array): Promise<string>
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  proposals: {
    propose(actor: Actor, proposal: { tripId: string; title: string; changes: ProposedChange[] }): Promise<Proposal>
  }
}
export type ReservationImportService = ReturnType<typeof createReservationImportService>

export function createReservationImportService(deps: ReservationImportDeps) {
  const { clock, geocoding, trips, proposals } = deps

  async function textOf(actor: Actor, fileId: string): Promise<string> {
    if (actor.apiToken && !actor.apiToken.scopes.includes('files')) throw new AppError('FORBIDDEN')
    const { mediaType } = await deps.files.get(actor, fileId)
    const { readOriginal } = await import('./originals/read-original.ts')
    return readOriginal(mediaType, await deps.fileBytes.read(actor, fileId), deps.readPdf)
  }

  return {
    async parse(
      actor: Actor,
      { tripId, text, fileId }: z.infer<typeof parseReservationsSchema>,
      { signal }: { signal?: AbortSignal } = {},
    ): Promise<ParsedReservations> {
      if (tripId) await trips.get(actor, tripId)
      const original = fileId === undefined ? text : await textOf(actor, fileId)
      if (original === undefined) throw invalidInput('text', 'required', 'a text or a file')
      const now = clock.now()
      const { parseWithAttachments, readWalletPass, readWithModel } = await import('./booking-readers.ts')
      const ruled = await parseWithAttachments(original, now, { pdf: deps.readPdf, pass: readWalletPass })
      return readWithModel(deps, ruled, { userId: actor.userId, now, signal })
    },

    /** What would come into the plan without a position can be corrected before. */
    async locate(
      actor: Actor,
      { tripId, reservations }: z.infer<typeof locateReservationsSchema>,
      { signal }: { signal?: AbortSignal } = {},
    ): Promise<LocatedReservations> {
      const trip = await trips.get(actor, tripId)
      const located = await locateReservations(geocoding, trip, reservations, signal)
      return { locations: located.map(({ at }) => at) }
    },

    /** @throws AppError INVALID_INPUT where nothing would change. */
    async propose(
      actor: Actor,
      { tripId, reservations, setsDates }: z.infer<typeof proposeReservationsSchema>,
      { locale, signal }: { locale: Locale; signal?: AbortSignal },
    ): Promise<Proposal> {
      const trip = await trips.get(actor, tripId)
      const t = createServerTranslator(locale)
      const located = await locateReservations(geocoding, trip, reservations, signal)
      const planned = reservations.map((reservation, index) => ({
        reservation,
        position: located[index]?.position ?? null,
      }))
      const dates = setsDates ? datesOfBookings(trip, reservations) : null
      const booked = dates === 'unclear' ? null : dates
      const changes = reservationChanges(booked ? withDates(trip, booked) : trip, planned, { t, locale })
      if (changes.length === 0) throw invalidInput('reservations', 'nothing_to_change', 'the trip has none of them')
      if (booked) {
        const reason = t('imports.dates')
        const patch = booked.durationDays === null ? { startDate: booked.startDate } : booked
        changes.unshift({ id: 'trip-dates', type: 'trip.update', reason, baseVersion: trip.version, patch })
      }
      const [first] = reservations
      const title = t('imports.proposal', { others: reservations.length - 1, title: first?.title ?? '' })
      return proposals.propose(actor, { tripId, title: title.slice(0, 200), changes })
    },
  }
}

/** As it is once the change of its dates is applied. */
function withDates(trip: TripDetail, dates: BookedDates): TripDetail {
  return { ...trip, ...dates, stops: fitNights(trip.stops, dates.durationDays) }
}
