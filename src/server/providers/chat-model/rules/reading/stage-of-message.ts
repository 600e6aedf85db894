// The stage that a message belongs to; null when every stage can answer it.
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
