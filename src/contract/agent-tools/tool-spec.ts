// What a tool of the assistant is called, takes and gives: shared by the tools, the models that call them and other programs.
import type { z } from 'zod'

export interface ToolSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly input: Input
  readonly output: Output
}
