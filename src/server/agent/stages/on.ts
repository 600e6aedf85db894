import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Under way: look things up. */
export function onStageTools(powers: ToolDependencies): AgentTool[] {
  return sharedTools(powers)
}
