import { planItinerary } from '../tools/plan-itinerary.ts'
import { proposeItinerary } from '../tools/propose-itinerary.ts'
import { proposeTasks } from '../tools/propose-tasks.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Before departure: plan the days, propose them, propose preparations. */
export function preStageTools(powers: ToolDependencies): AgentTool[] {
  return [...sharedTools(powers), planItinerary(powers), proposeItinerary(powers), proposeTasks(powers)]
}
