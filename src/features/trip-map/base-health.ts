// Whether the configured base map still answers. One tile that is missing is no reason to leave it, several in a row are.

const mostFailures = 3

export interface BaseHealth {
  /** A tile arrived. */
  succeed(): void
  /** A tile, or (`isWhole`) the description of the source failed. */
  fail(isWhole: boolean): void
}

export function watchBase(onDead: () => void): BaseHealth {
  let failures = 0
  return {
    succeed() {
      failures = 0
    },
    fail(isWhole) {
      if (failures >= mostFailures) return
      failures = isWhole ? mostFailures : failures + 1
      if (failures >= mostFailures) onDead()
    },
  }
}
