import type { StageName } from '#contract/stage.ts'

interface PromptExample {
  stages: readonly StageName[]
  message: string
  /** Tools with their arguments, in order. */
  calls: readonly (readonly [tool: string, args: Record<string, unknown>])[]
}

export interface PromptTexts {
  role: string
  duties: Readonly<Record<StageName, string>>
  /** In every prompt. */
  rules: readonly string[]
  /** While tools are called. */
  calling: readonly string[]
  examplesTitle: string
  examples: readonly PromptExample[]
  /** While the reply is written. */
  replying: readonly string[]
}
