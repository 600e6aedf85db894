// Turns in a test's hand: each waits for the test to say what the agent does next.
import { EventEmitter, on } from 'node:events'
import type { PausedTurn, TurnInput, TurnResult, TurnRunner, TurnSignal } from '../server/agent/turn/turn.ts'

export interface ScriptedTurn {
  input: TurnInput
  signal: AbortSignal
  emit(signal: TurnSignal): void
  say(text: string): void
  complete(result?: Partial<TurnResult>): void
  /** Waits for one of these. */
  ask(text: string, labels: readonly string[]): void
  fail(error: unknown): void
}

export interface ScriptedTurns extends TurnRunner {
  /** The next turn that begins, or has begun without being asked for. */
  next(): Promise<ScriptedTurn>
}

/** Obeys its signal, as every runner must. */
export function createScriptedTurns(): ScriptedTurns {
  const begun = new EventEmitter()
  const turns: AsyncIterator<ScriptedTurn[]> = on(begun, 'turn')
  return {
    run(input, emit, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<TurnResult | PausedTurn>()
      signal.addEventListener('abort', () => reject(signal.reason))
      let text = ''
      begun.emit('turn', {
        input,
        signal,
        emit,
        say(words: string) {
          text += words
          emit({ type: 'text.delta', text: words })
        },
        complete: (result: Partial<TurnResult> = {}) => resolve(turnResult(text, result)),
        ask: (question: string, labels: readonly string[]) => {
          const options = labels.map((label, index) => ({ id: `o${index + 1}`, label, detail: '' }))
          resolve({ question: { text: question, options }, state: { said: text } })
        },
        fail: reject,
      } satisfies ScriptedTurn)
      return promise
    },
    async next() {
      const { value } = await turns.next()
      return value[0]
    },
  }
}

export function turnResult(text: string, overrides: Partial<TurnResult> = {}): TurnResult {
  return {
    parts: text === '' ? [] : [{ type: 'text', text }],
    citations: [],
    suggestions: [],
    proposal: null,
    needsReview: false,
    usage: { model: 'scripted', inputTokens: 1, outputTokens: 2, toolCalls: 0 },
    ...overrides,
  }
}
