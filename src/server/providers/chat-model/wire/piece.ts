// An answer of a model in pieces, whatever the protocol.
export interface WireCall {
  id: string | null
  name: string
  args: Record<string, unknown>
}

export interface WireUsage {
  input: number
  output: number
}

export type FinishReason = 'stop' | 'length' | 'filtered'

export type Piece =
  /** Something that is not for people: a comment, reasoning. */
  | { type: 'alive' }
  | { type: 'text'; text: string }
  | { type: 'call'; call: WireCall }
  /** The last value counts. */
  | { type: 'usage'; usage: WireUsage }
  /** The answer is complete; usage may follow. */
  | { type: 'finish'; reason: FinishReason }
  /** Nothing follows. */
  | { type: 'done' }
