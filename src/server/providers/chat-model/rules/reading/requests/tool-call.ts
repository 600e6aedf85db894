import type { z } from 'zod'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'

/** A call that a clause asks for. */
export interface ToolCall {
  name: string
  args: Record<string, unknown>
}

/** Values that are undefined are left out. */
export function callOf<Input extends z.ZodType>({ name }: ToolSpec<Input>, args: z.input<Input> & object): ToolCall {
  return { name, args: Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) }
}
