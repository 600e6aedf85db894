// Streams a reply sentence by sentence, each checked against the facts of the turn. The first sentence that states something else
// is not shown: the model writes on from there once more. What it still states without a source is marked.
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages'
import { HumanMessage } from '@langchain/core/messages'
import { concat } from '@langchain/core/utils/stream'
import { overBudgetKey, restartedKey } from '../../providers/chat-model/chat-model.ts'
import type { Claim } from '../grounding/claim.ts'
import { type ReplyFacts, ungroundedClaims } from '../grounding/reply-facts.ts'
import { createSentenceCutter } from '../grounding/sentences.ts'
import { repairPrompt } from '../prompts/repair.ts'
import type { TokenCount } from '../turn/state.ts'
import { answeredBy, tokensOf } from './ask-model.ts'

interface ReplyStream {
  prompt: BaseMessage[]
  facts: ReplyFacts
  /** Behind what has no source. */
  mark: string
  ask: (prompt: BaseMessage[], isShown: () => boolean) => Promise<AsyncIterable<AIMessageChunk>>
  /** The rules state nothing but results, so their reply is not held back. */
  isChecked: (model: string | null) => boolean
  show: (text: string) => void
}

/** Characters. A model that repeats itself writes on until its server stops it. */
const maxReply = 12_000

export interface StreamedReply {
  text: string
  tokens: TokenCount
  answeredBy: string | null
  /** The model stated something without a source, twice. */
  isMarked: boolean
  /** It ends before its end: a limit of tokens, a content filter, or a reply without end. */
  isCut: boolean
  /** The rules answered because the tokens of the day are used up. */
  isOverBudget: boolean
}

interface Pass {
  whole: AIMessageChunk | null
  /** The first sentence that was held back, with what is wrong with it. */
  refused: { sentence: string; claims: Claim[] } | null
  isTooLong: boolean
}

export async function streamReply(stream: ReplyStream): Promise<StreamedReply> {
  const shown: string[] = []
  let isMarked = false
  const show = (text: string) => {
    if (text === '') return
    shown.push(text)
    stream.show(text)
  }
  const showMarked = (sentence: string, claims: readonly Claim[]) => {
    if (claims.length > 0) isMarked = true
    show(markClaims(sentence, claims, stream.mark))
  }

  const first = await pass(stream, { prompt: stream.prompt, hasShown: false }, (sentence, claims) => {
    if (claims.length > 0) return false
    show(sentence)
    return true
  })
  let last = first
  if (first.refused) {
    const { sentence, claims } = first.refused
    const repair = new HumanMessage(
      repairPrompt(
        shown.join(''),
        claims.map(({ words }) => words),
      ),
    )
    let hasAnswered = false
    try {
      last = await pass(stream, { prompt: [...stream.prompt, repair], hasShown: shown.length > 0 }, (next, found) => {
        hasAnswered = true
        showMarked(next, found)
        return true
      })
    } catch (error) {
      // Without a second try the first sentence is better than none.
      if (hasAnswered || isAborted(error)) throw error
      showMarked(sentence, claims)
    }
  }
  const passes = last === first ? [first] : [first, last]
  const counts = passes.flatMap(({ whole }) => (whole ? tokensOf(whole) : []))
  return {
    text: shown.join('').trim(),
    tokens: { input: sum(counts.map(({ input }) => input)), output: sum(counts.map(({ output }) => output)) },
    answeredBy: passes.map(({ whole }) => whole && answeredBy(whole)).findLast((name) => name !== null) ?? null,
    isMarked,
    isOverBudget: last.whole?.response_metadata[overBudgetKey] === true,
    isCut: last.isTooLong || ['length', 'filtered'].includes(String(last.whole?.response_metadata.finish_reason)),
  }
}

/** Reads one answer. `take` says whether the sentence was shown; the answer ends with the first that was not. */
async function pass(
  { ask, facts, isChecked }: ReplyStream,
  { prompt, hasShown }: { prompt: BaseMessage[]; hasShown: boolean },
  take: (sentence: string, claims: Claim[]) => boolean,
): Promise<Pass> {
  const cutter = createSentenceCutter()
  let whole: AIMessageChunk | null = null
  let refused: Pass['refused'] = null
  let left = maxReply
  // What was shown before this answer cannot be taken back either.
  let isShown = hasShown
  const takeShown = (sentence: string, claims: Claim[]) => {
    const isTaken = take(sentence, claims)
    if (isTaken) isShown = true
    return isTaken
  }
  const check = (sentence: string): boolean => {
    const claims = ungroundedClaims(sentence, facts)
    if (takeShown(sentence, claims)) return true
    refused = { sentence, claims }
    return false
  }
  for await (const chunk of await ask(prompt, () => isShown)) {
    if (chunk.response_metadata[restartedKey] === true) {
      whole = null
      left = maxReply
      cutter.flush()
      continue
    }
    const isFirst = whole === null
    whole = whole ? concat(whole, chunk) : chunk
    if (!isChecked(answeredBy(whole))) {
      takeShown(chunk.text, [])
      continue
    }
    const text = (isFirst ? chunk.text.trimStart() : chunk.text).slice(0, left)
    left -= chunk.text.length
    if (!cutter.push(text).every(check)) return { whole, refused, isTooLong: false }
    if (left < 0) break
  }
  const rest = cutter.flush()
  if (rest !== '') check(rest)
  return { whole, refused, isTooLong: left < 0 }
}

function markClaims(sentence: string, claims: readonly Claim[], mark: string): string {
  return claims.toReversed().reduce((text, { at, words }) => {
    const end = at + words.length
    return `${text.slice(0, end)}${mark}${text.slice(end)}`
  }, sentence)
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
