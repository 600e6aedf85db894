// Which stage's agent a message is for; null where any of them may answer, or nobody knows.
import type { StageName } from '#contract/stage.ts'
import type { Intent } from './intent.ts'
import { readMessage } from './reader.ts'

const stageOf: Partial<Record<Intent, StageName>> = {
  plan: 'pre',
  tasks: 'pre',
  change_item: 'pre',
  on_the_way: 'on',
  look_back: 'post',
}

export function stageOfMessage(text: string, today: string): StageName | null {
  return stageOf[readMessage(text, today).intent] ?? null
}
