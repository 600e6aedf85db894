import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Back home: look at what was planned. */
export function postStageTools(deps: ToolDependencies): AgentTool[] {
  return sharedTools(deps)
}
