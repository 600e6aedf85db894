// Long work on the main thread is cut into turns, so that requests never wait long for it.

const turnMs = 4

export interface Turns {
  isOver(): boolean
  /** Lets others run, if this turn has taken long enough. */
  rest(): Promise<void>
}

export function startTurns(): Turns {
  let began = performance.now()
  const isOver = () => performance.now() - began > turnMs
  return {
    isOver,
    async rest() {
      if (!isOver()) return
      await new Promise<void>((resolve) => setImmediate(resolve))
      began = performance.now()
    },
  }
}
