import type { AgentTool } from '../tools/tool.ts'
import type { ToolPowers } from '../tools/tool-powers.ts'
import { sharedTools } from './shared.ts'

/** Under way: look things up. */
export function onStageTools(powers: ToolPowers): AgentTool[] {
  return sharedTools(powers)
}
