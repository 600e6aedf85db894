import { planItinerary } from '../tools/plan-itinerary.ts'
import { proposeItinerary } from '../tools/propose-itinerary.ts'
import { proposeTasks } from '../tools/propose-tasks.ts'
import { replanScope } from '../tools/replan-scope.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Planning: plan the days, propose them, propose tasks. */
export function preStageTools(deps: ToolDependencies): AgentTool[] {
  return [...sharedTools(deps), planItinerary(deps), proposeItinerary(deps), replanScope(deps), proposeTasks(deps)]
}
