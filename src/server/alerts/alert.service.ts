import { uuidv7 } from 'uuidv7'
import { type Alert, type AlertList, type AlertSeverity, mostReports, type ReportAlert } from '#contract/alert.ts'
import type { Locale } from '#contract/locale.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { addDays } from '../kernel/calendar.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'
import { findTripOfAlert, listAlerts } from './alert.repository.ts'
import { acknowledgeAlert, countReports, insertAlert } from './alert.writes.ts'
import { findReportedItem } from './reported-item.repository.ts'

export interface AlertServiceDeps {
  db: Db
  clock: Clock
  events: EventPublisher
  tripChanges: TripChangesService
}
export type AlertService = ReturnType<typeof createAlertService>

/** Changes of these may end an alert or bring it back. */
const touching: ReadonlySet<string> = new Set(['alert', 'trip', 'item', 'task'])

export function createAlertService({ db, clock, events, tripChanges }: AlertServiceDeps) {
  /** The earliest date that it is anywhere on earth: there the day is not over yet. */
  const since = () => addDays(clock.now().toISOString().slice(0, 10), -1)

  const list = async (actor: Actor, tripId: string, locale: Locale): Promise<AlertList> => ({
    items: await listAlerts(db, actor.userId, { tripId, since: since(), locale }),
  })

  const requireAlert = async (tx: Tx, actor: Actor, tripId: string, alertId: string, locale: Locale) => {
    const [alert] = await listAlerts(tx, actor.userId, { tripId, alertId, since: since(), locale })
    if (!alert) throw notFound('alert')
    return alert
  }

  return {
    list,

    /** What a traveler knows: everybody else is told. */
    report: (actor: Actor, report: ReportAlert, locale: Locale): Promise<Alert> =>
      write(db, actor, async (tx) => {
        const { tripId, kind, itemId = null, minutes, text } = report
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        if (kind === 'other' && text === undefined) throw invalidInput('text', 'required', 'say what it is')
        if ((await countReports(tx, tripId)) >= mostReports)
          throw invalidInput('tripId', 'too_many', `a trip has at most ${mostReports} reports`)
        const item = itemId === null ? null : await findReportedItem(tx, tripId, itemId)
        if (itemId !== null && !item) throw notFound('item')
        const day = item?.day && trip.startDate ? addDays(trip.startDate, item.day - 1) : null
        const alertId = await insertAlert(
          tx,
          actor,
          tripId,
          {
            kind,
            severity: severityOf(report),
            cause: `report:${uuidv7()}`,
            values: { title: item?.title, itemKind: item?.kind, minutes, text },
            validFrom: day,
            validTo: day,
            itemId,
            reportedBy: actor.userId,
          },
          events,
        )
        return requireAlert(tx, actor, tripId, alertId ?? '', locale)
      }),

    acknowledge: (actor: Actor, alertId: string, locale: Locale): Promise<Alert> =>
      write(db, actor, async (tx) => {
        const { id: tripId } = await lockTripFor(tx, actor, findTripOfAlert(tx, alertId), 'editor', 'alert')
        await acknowledgeAlert(tx, actor, { tripId, alertId, at: clock.now() })
        return requireAlert(tx, actor, tripId, alertId, locale)
      }),

    /** The list at once, and whenever it may have changed; ends when the membership does. */
    async *live(actor: Actor, tripId: string, locale: Locale, signal: AbortSignal): AsyncGenerator<AlertList> {
      const changes = await tripChanges.follow(actor, tripId, signal)
      yield await list(actor, tripId, locale)
      for await (const { entity } of changes) if (touching.has(entity)) yield await list(actor, tripId, locale)
    },
  }
}

function severityOf({ kind, minutes = 0 }: ReportAlert): AlertSeverity {
  switch (kind) {
    case 'delay':
      return minutes >= 120 ? 'severe' : minutes >= 30 ? 'warning' : 'info'
    case 'cancellation':
      return 'severe'
    case 'closure':
      return 'warning'
    case 'other':
      return 'info'
  }
}
