// What outlives a process and is shared by several: answers of public sources, and whose turn it is to ask them.

export interface KeptAnswer {
  answer: unknown
  checkedAt: Date
}

export interface AnswerStore {
  /** Never throws: null when nothing is kept or the store is unavailable. */
  read(vendor: string, key: string): Promise<KeptAnswer | null>
  /** Never throws: an answer that cannot be kept is still an answer. */
  write(vendor: string, key: string, kept: KeptAnswer): Promise<void>
  /**
   * Takes the next turn of a vendor that allows one request every `ms`.
   * @returns milliseconds to wait for it; null where it is more than `mostMs` away, and then no turn is taken.
   */
  takeTurn(vendor: string, turn: { ms: number; mostMs: number }): Promise<number | null>
}
