import { describe, expect, it } from 'vitest'
import type { WeatherDay } from '#contract/travel/weather.ts'
import type { Weather } from '../weather/weather.ts'
import { createThresholdAlerts } from './threshold-alerts.ts'

const mild: WeatherDay = { date: '', highC: 22, lowC: 14, rainMm: 2, rainChance: 0.2, windKmh: 15, kind: 'live' }

function weatherOf(days: Partial<WeatherDay>[]): Weather {
  const items = days.map((day) => ({ ...mild, ...day }))
  return {
    daily: async () => ({ items, source: { name: 'Forecast', kind: 'live' }, checkedAt: '2027-01-01T00:00:00.000Z' }),
  }
}

const stay = { name: 'Chengdu', lat: 30.66, lng: 104.06, from: '2027-07-01', to: '2027-07-04' }

describe('alerts', () => {
  it('come from the thresholds, most severe first, each with its day and source', async () => {
    const weather = weatherOf([
      { date: '2027-07-01' },
      { date: '2027-07-02', rainMm: 30, kind: 'live' },
      { date: '2027-07-03', highC: 41, kind: 'estimated' },
      { date: '2027-07-04', lowC: -26, windKmh: null },
    ])
    const alerts = await createThresholdAlerts(weather).find({ stays: [stay], scheduleChanges: [] })
    expect(alerts.map(({ code, severity, validFrom }) => [code, severity, validFrom])).toEqual([
      ['heat', 'severe', '2027-07-03'],
      ['frost', 'severe', '2027-07-04'],
      ['heavy-rain', 'warning', '2027-07-02'],
    ])
    expect(alerts[0]?.source).toEqual({ name: 'Forecast', kind: 'estimated' })
    expect(alerts[1]?.params).toEqual({ place: 'Chengdu', date: '2027-07-04', value: -26 })
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(3)
  })

  it.each([
    ['09:20', 'info'],
    ['09:45', 'warning'],
    ['12:30', 'severe'],
    [null, 'severe'],
  ])('a train of 09:00 that leaves at %s is %s', async (now, severity) => {
    const change = { itemId: 'i1', title: 'G89', date: '2027-07-01', planned: '09:00', now }
    const alerts = await createThresholdAlerts(weatherOf([])).find({ stays: [], scheduleChanges: [change] })
    expect(alerts).toMatchObject([
      { kind: 'schedule', severity, code: now === null ? 'cancellation' : 'schedule-change' },
    ])
  })

  it('are empty when nothing changed', async () => {
    const change = { itemId: 'i1', title: 'G89', date: '2027-07-01', planned: '09:00', now: '09:00' }
    const weather = weatherOf([{ date: '2027-07-01' }])
    expect(await createThresholdAlerts(weather).find({ stays: [stay], scheduleChanges: [change] })).toEqual([])
  })
})
