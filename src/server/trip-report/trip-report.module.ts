import { createTripReportService, type TripReportDeps } from './trip-report.service.ts'

export function createTripReportModule(deps: TripReportDeps) {
  return { services: { tripReport: createTripReportService(deps) } }
}
