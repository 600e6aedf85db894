import type { AgentTool } from '../tools/tool.ts'
import type { ToolPowers } from '../tools/tool-powers.ts'
import { sharedTools } from './shared.ts'

/** Back home: look at what was planned. */
export function postStageTools(powers: ToolPowers): AgentTool[] {
  return sharedTools(powers)
}
