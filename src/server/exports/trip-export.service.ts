// A trip in the formats of other programs, for those who may read it.
import type { z } from 'zod'
import type { Expense } from '#contract/budget.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { ExportedFile, ExportFormat, exportTripSchema } from '#contract/trip-export.ts'
import { createServerTranslator, type ServerTranslator } from '#i18n/server/server-translator.ts'
import { listExpenses } from '../budget/expense.repository.ts'
import { findNames } from '../budget/transfer.repository.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { dayTitle, exportName } from './export-texts.ts'
import { readTripContents } from './trip-contents.repository.ts'
import { toTripDocument } from './trip-document.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeCsv } from './write-csv.ts'
import { writeExpensesCsv } from './write-expenses-csv.ts'
import { writeGpx } from './write-gpx.ts'
import { writeKml } from './write-kml.ts'
import { writeMarkdown } from './write-markdown.ts'

export interface TripExportDeps {
  db: Db
  trips: { get(actor: Actor, tripId: string, locale?: Locale): Promise<TripDetail> }
  clock: Clock
}
export type TripExportService = ReturnType<typeof createTripExportService>

type Writer = (trip: TripDetail, context: { t: ServerTranslator; locale: Locale; now: Date }) => string

const formats: Record<Exclude<ExportFormat, 'json' | 'expenses'>, { mediaType: string; write: Writer }> = {
  ics: {
    mediaType: 'text/calendar; charset=utf-8',
    write: (trip, { t, locale, now }) => writeCalendar(trip, { writtenAt: now, withCodes: true, t, locale }),
  },
  gpx: {
    mediaType: 'application/gpx+xml; charset=utf-8',
    write: (trip, { t }) => writeGpx(trip, (day) => dayTitle(day, t)),
  },
  kml: {
    mediaType: 'application/vnd.google-earth.kml+xml; charset=utf-8',
    write: (trip, { t }) => writeKml(trip, { day: (day) => dayTitle(day, t), unscheduled: t('exports.unscheduled') }),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: (trip, { t }) =>
      writeCsv(trip, {
        heading: (column) => t(`exports.column.${column}`),
        kind: (kind) => t(`exports.kind.${kind}`),
        booking: (booking) => t(`exports.booking.${booking}`),
      }),
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    write: (trip, { t, locale }) => writeMarkdown(trip, { t, locale, dayTitle: (day) => dayTitle(day, t) }),
  },
}

export function createTripExportService({ db, trips, clock }: TripExportDeps) {
  const writeDocument = async (actor: Actor, detail: TripDetail) => {
    const document = await toTripDocument({
      detail,
      contents: await readTripContents(db, actor.userId, detail.id),
      userId: actor.userId,
      namesOf: (ids) => findNames(db, detail.id, ids),
      exportedAt: clock.now(),
    })
    return { mediaType: 'application/json; charset=utf-8', text: `${JSON.stringify(document, null, 2)}\n` }
  }

  const writeExpenses = async (actor: Actor, trip: TripDetail, t: ServerTranslator) => {
    const expenses = (await listExpenses(db, actor.userId, { tripId: trip.id })).toSorted(bySpentDay)
    const ids = new Set(expenses.flatMap(({ paidBy, split }) => [paidBy, ...split.parts.map(({ userId }) => userId)]))
    const names = await findNames(db, trip.id, [...ids])
    const titles = new Map(trip.itinerary.map(({ id, title }) => [id, title]))
    return writeExpensesCsv(expenses, {
      heading: (column) => t(`exports.expenses.column.${column}`),
      category: (category) => t(`exports.expenses.category.${category}`),
      name: (id) => names.get(id) ?? t('exports.expenses.somebody'),
      item: (id) => titles.get(id) ?? '',
    })
  }

  return {
    /** @throws AppError NOT_FOUND for a stranger, INVALID_INPUT for a calendar of a trip without dates. */
    async file(
      actor: Actor,
      { tripId, format }: z.infer<typeof exportTripSchema>,
      locale: Locale,
    ): Promise<ExportedFile> {
      const trip = await trips.get(actor, tripId, locale)
      if (format === 'ics' && trip.startDate === null)
        throw invalidInput('format', 'no_dates', 'a calendar needs the dates of the trip')
      const t = createServerTranslator(locale)
      if (format === 'expenses') {
        const name = `${exportName(t('exports.expenses.name', { title: trip.title }))}.csv`
        return { name, mediaType: formats.csv.mediaType, text: await writeExpenses(actor, trip, t) }
      }
      const name = `${exportName(trip.title)}.${format}`
      if (format === 'json') return { name, ...(await writeDocument(actor, trip)) }
      const { mediaType, write } = formats[format]
      const text = write(trip, { t, locale, now: clock.now() })
      return { name, mediaType, text }
    },
  }
}

/** As they were paid; those of one day as they were added. */
function bySpentDay(a: Expense, b: Expense): number {
  return a.spentOn.localeCompare(b.spentOn) || (a.id < b.id ? -1 : 1)
}
