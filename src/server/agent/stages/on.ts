import { replanScope } from '../tools/replan-scope.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Traveling: look things up, and make a day easier or fuller. */
export function onStageTools(deps: ToolDependencies): AgentTool[] {
  return [...sharedTools(deps), replanScope(deps)]
}
