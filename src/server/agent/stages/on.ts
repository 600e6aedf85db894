import { checkAlerts } from '../tools/on-trip/check-alerts.ts'
import { emergencyInfo } from '../tools/on-trip/emergency-info.ts'
import { findAlternatives } from '../tools/on-trip/find-alternatives.ts'
import { leaveBy } from '../tools/on-trip/leave-by.ts'
import { nearbyPlaces } from '../tools/on-trip/nearby-places.ts'
import { phrases } from '../tools/on-trip/phrases.ts'
import { replanToday } from '../tools/on-trip/replan-today.ts'
import { today } from '../tools/on-trip/today.ts'
import { replanScope } from '../tools/replan-scope.ts'
import { reviewItems } from '../tools/review-items.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Traveling: the day at hand, help on the way, and days made easier or fuller. */
export function onStageTools(deps: ToolDependencies): AgentTool[] {
  return [
    today(deps),
    leaveBy(deps),
    nearbyPlaces(deps),
    findAlternatives(deps),
    phrases(deps),
    emergencyInfo(deps),
    checkAlerts(deps),
    replanToday(deps),
    replanScope(deps),
    reviewItems(deps),
    ...sharedTools(deps),
  ]
}
