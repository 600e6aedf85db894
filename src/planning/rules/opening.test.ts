import { describe, expect, it } from 'vitest'
import type { OpeningHours } from '#contract/opening-hours.ts'
import { codesAfter, itemsOf, some } from '#planning/testing/feasible-trip.ts'
import { openSpans } from './opening-hours.ts'

const everyDay = (open: string, close: string): OpeningHours => ({
  weekly: Array.from({ length: 7 }, (): [string, string][] => [[open, close]]),
})

function codesWith(hours: OpeningHours, specialHours?: Record<string, [string, string][]>) {
  return codesAfter((trip) => {
    const visit = some(itemsOf(trip, 'visit'))
    for (const place of trip.candidates.places) {
      if (place.id === visit.placeId) Object.assign(place, { hours, specialHours })
    }
  })
}

describe('opening', () => {
  it('rejects a visit on a closed weekday', () => {
    expect(codesWith({ weekly: Array.from({ length: 7 }, () => []) })).toEqual(['opening.closed'])
  })

  it('rejects a visit on a closed date and on a special day', () => {
    const dates = ['13', '14', '15', '16', '17'].map((day) => `04-${day}`)
    expect(codesWith({ ...everyDay('00:00', '24:00'), closedDates: dates })).toEqual(['opening.closed'])
    const special = Object.fromEntries(dates.map((date): [string, [string, string][]] => [`2026-${date}`, []]))
    expect(codesWith(everyDay('00:00', '24:00'), special)).toEqual(['opening.closed'])
  })

  it('rejects a visit that ends after closing', () => {
    expect(codesWith(everyDay('05:00', '05:30'))).toEqual(['opening.outside-hours'])
  })

  it('rejects a visit out of season, also in a season that spans the turn of the year', () => {
    const season = (from: string, to: string) =>
      codesAfter((trip) => {
        for (const place of trip.candidates.places) place.seasons = [{ from, to }]
      })
    expect(season('05-01', '10-31')).toEqual(['opening.out-of-season'])
    expect(season('11-15', '03-10')).toEqual(['opening.out-of-season'])
    expect(season('03-01', '04-30')).toEqual([])
    expect(season('11-15', '04-30')).toEqual([])
  })

  it('accepts unknown hours', () => {
    expect(codesWith({ weekly: null })).toEqual([])
  })

  it('joins hours past midnight with the next morning', () => {
    const spans = openSpans({ hours: everyDay('18:00', '26:00') }, '2026-04-14', 'Asia/Shanghai')
    expect(spans?.map(({ open, close }) => (close - open) / 60)).toEqual([8, 8, 8])
    expect(openSpans({ hours: everyDay('00:00', '24:00') }, '2026-04-14', 'Asia/Shanghai')).toHaveLength(1)
  })

  it('loses an hour when clocks go forward', () => {
    const spans = openSpans({ hours: everyDay('20:00', '28:00') }, '2026-03-28', 'Europe/Paris')
    expect(spans?.map(({ open, close }) => (close - open) / 60)).toEqual([8, 7, 8])
  })
})
