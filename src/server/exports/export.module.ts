import { type CalendarFeedDeps, createCalendarFeedService } from './calendar-feed.service.ts'
import { createTripExportService, type TripExportDeps } from './trip-export.service.ts'

export function createExportModule(deps: TripExportDeps & CalendarFeedDeps) {
  return { services: { tripExports: createTripExportService(deps), calendarFeeds: createCalendarFeedService(deps) } }
}
