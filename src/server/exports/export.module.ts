import { type CalendarFeedDeps, createCalendarFeedService } from './calendar-feed.service.ts'
import { createItineraryPdfService, type ItineraryPdfDeps } from './itinerary-pdf.service.ts'
import { createReportPdfService, type ReportPdfDeps } from './report-pdf.service.ts'
import { createTripExportService, type TripExportDeps } from './trip-export.service.ts'

export function createExportModule(deps: TripExportDeps & CalendarFeedDeps & ItineraryPdfDeps & ReportPdfDeps) {
  return {
    services: {
      tripExports: createTripExportService(deps),
      calendarFeeds: createCalendarFeedService(deps),
      itineraryPdf: createItineraryPdfService(deps),
      reportPdf: createReportPdfService(deps),
    },
  }
}
