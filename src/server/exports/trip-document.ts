import type { ItineraryItem } from '#contract/itinerary.ts'
import { stageNames } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { type TripDocument, tripDocumentFormat, tripDocumentVersion } from '#contract/trip-export.ts'

export function toTripDocument(detail: TripDetail, exportedAt: Date): TripDocument {
  const { title, origin, stops, startDate, durationDays, budget, currency, party, pace, preferences, needs } = detail
  const { status, currentStage } = detail
  const stages = stageNames.flatMap((name) => detail.stages.filter(({ stage }) => stage === name))
  return {
    format: tripDocumentFormat,
    version: tripDocumentVersion,
    exportedAt: exportedAt.toISOString(),
    trip: {
      title,
      origin,
      stops: stops.map(({ place, nights }) => ({ place, nights })),
      startDate,
      durationDays,
      budget,
      currency,
      party,
      pace,
      preferences,
      needs,
      status,
      currentStage,
      stages,
    },
    items: detail.itinerary.map(toDocumentItem),
    tasks: stageNames.flatMap((name) => detail.tasks.filter(({ stage }) => stage === name)).map(toDocumentTask),
  }
}

function toDocumentItem({ id: _, tripId: __, position: ___, version: ____, ...item }: ItineraryItem) {
  return item
}

function toDocumentTask({ id: _, tripId: __, position: ___, version: ____, assigneeId: _____, ...task }: Task) {
  return task
}
