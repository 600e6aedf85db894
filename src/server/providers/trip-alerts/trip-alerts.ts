import type { SourceKind } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'

export type AlertCode = 'heavy-rain' | 'heat' | 'frost' | 'wind' | 'schedule-change' | 'cancellation'

export interface AlertQuery {
  /** Where the trip is on which days (`YYYY-MM-DD`). */
  stays: readonly (GeoPoint & { name: string; from: string; to: string })[]
  /** What people have entered or imported about their own bookings. */
  scheduleChanges: readonly ScheduleChange[]
}

export interface ScheduleChange {
  /** The itinerary item it is about. */
  itemId: string
  title: string
  date: string
  /** `HH:MM`; `null` for `now` = it does not take place. */
  planned: string
  now: string | null
}

export interface FoundAlert {
  /** The same for the same cause: a second look makes no second alert. */
  key: string
  kind: 'weather' | 'schedule'
  code: AlertCode
  severity: 'info' | 'warning' | 'severe'
  /** For the sentence, which lives in the interface's messages. */
  params: Record<string, string | number>
  validFrom: string
  validTo: string
  source: { name: string; kind: SourceKind }
}

/** What may upset the trip, worst first. */
export interface TripAlerts {
  find(query: AlertQuery, options?: { signal?: AbortSignal }): Promise<FoundAlert[]>
}
