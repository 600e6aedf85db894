import { editItinerary } from '../tools/edit-itinerary.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { updateBrief } from '../tools/update-brief.ts'
import { answeringTools } from './answering.ts'

/** Tools of every stage. */
export function sharedTools(deps: ToolDependencies): AgentTool[] {
  return [updateBrief(deps), editItinerary(deps), ...answeringTools(deps)]
}
