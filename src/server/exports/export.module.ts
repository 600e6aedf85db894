import { type CalendarFeedDeps, createCalendarFeedService } from './calendar-feed.service.ts'
import { createItineraryPdfService, type ItineraryPdfDeps } from './itinerary-pdf.service.ts'
import { createTripExportService, type TripExportDeps } from './trip-export.service.ts'

export function createExportModule(deps: TripExportDeps & CalendarFeedDeps & ItineraryPdfDeps) {
  return {
    services: {
      tripExports: createTripExportService(deps),
      calendarFeeds: createCalendarFeedService(deps),
      itineraryPdf: createItineraryPdfService(deps),
    },
  }
}
