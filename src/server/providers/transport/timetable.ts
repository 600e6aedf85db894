import type { TransportAnswer, TransportQuery } from '#contract/travel/transport.ts'

/** Flights, or trains, of one day. By departure; no connection is an empty list. The same question gets the same answer. */
export interface Timetable {
  search(query: TransportQuery, options?: { signal?: AbortSignal }): Promise<TransportAnswer>
}
