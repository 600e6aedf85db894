import { type AlertServiceDeps, createAlertService } from './alert.service.ts'
import {
  type CheckAlertsDeps,
  createCheckAheadJob,
  createCheckAlertsJob,
  createCheckTripAlertsJob,
} from './check-alerts.job.ts'

export function createAlertModule(deps: AlertServiceDeps & CheckAlertsDeps) {
  return {
    services: { alerts: createAlertService(deps) },
    jobs: [createCheckAlertsJob(deps), createCheckAheadJob(deps), createCheckTripAlertsJob(deps)],
  }
}
