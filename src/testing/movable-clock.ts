import type { Clock } from '../server/providers/clock/clock.ts'

export interface MovableClock extends Clock {
  pass(time: { days?: number; minutes?: number; seconds?: number }): void
}

/** The real time, until a test lets some of it pass. */
export function movableClock(): MovableClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    pass({ days = 0, minutes = 0, seconds = 0 }) {
      ahead += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
