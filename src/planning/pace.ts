// What a pace means in numbers, for one day.
import type { PaceLimits, PlanningRequest } from '#contract/planning/request.ts'

export const paceLimits: Record<PlanningRequest['pace'], PaceLimits> = {
  relaxed: { activeMinutes: 390, walkingKm: 6, visits: 3 },
  balanced: { activeMinutes: 540, walkingKm: 10, visits: 5 },
  packed: { activeMinutes: 720, walkingKm: 16, visits: 8 },
}
