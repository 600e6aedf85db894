import { describe, expect, it } from 'vitest'
import { existsOnClock, instantOf } from '#planning/rules/wall-clock.ts'
import { epochDayOf, instantAt, instantOfLocal, localAt, localEpochDay } from './clock.ts'

const zones = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']

describe('the clock', () => {
  it('agrees with Temporal across the clock changes of a year', () => {
    for (const zone of zones) {
      for (let hour = 0; hour < 366 * 24; hour += 1) {
        const local = new Date(Date.UTC(2026, 0, 1, hour, 30)).toISOString().slice(0, 16)
        if (hour % 7 !== 0 && !nearChange(local)) continue
        expect(instantOfLocal(zone, local), `${zone} ${local}`).toBe(instantOf(local, zone))
      }
    }
  })

  it('round-trips wall times', () => {
    for (const zone of zones) {
      for (const local of ['2026-03-29T12:00', '2026-10-25T08:15', '2026-07-01T23:45']) {
        expect(existsOnClock(local, zone)).toBe(true)
        expect(localAt(zone, instantOfLocal(zone, local))).toBe(local)
      }
    }
  })

  it('counts hours past midnight across a clock change', () => {
    const day = epochDayOf('2026-03-28')
    expect(localAt('Europe/Paris', instantAt('Europe/Paris', day, 26 * 60))).toBe('2026-03-29T03:00')
    expect(instantAt('Europe/Paris', day, 32 * 60) - instantAt('Europe/Paris', day, 20 * 60)).toBe(11 * 60)
    expect(localEpochDay('Europe/Paris', instantAt('Europe/Paris', day, 25 * 60))).toBe(day + 1)
  })
})

function nearChange(local: string): boolean {
  return /^2026-(03-(08|29)|04-05|10-(04|25)|11-01)/.test(local)
}
