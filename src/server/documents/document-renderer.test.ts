import { describe, expect, it } from 'vitest'
import { createDocumentRenderer } from './document-renderer.ts'
import type { ItinerarySheet } from './itinerary/itinerary-sheet.ts'

const label = 'x'
const sheet = (items: number): ItinerarySheet => ({
  locale: 'en',
  title: 'A trip',
  subtitle: '',
  people: '',
  labels: {
    overview: label,
    days: label,
    bookings: label,
    unscheduled: label,
    emergency: label,
    stays: label,
    phrases: label,
    nothingPlanned: label,
  },
  bookings: Array.from({ length: items }, () => ({ title: 'Hotel', when: 'Day 1', code: 'ABC' })),
  days: [],
  unscheduled: [],
  countries: [],
})
const job = (items: number) => ({ kind: 'itinerary' as const, sheet: sheet(items) })

describe('the document renderer', () => {
  it('ends files that take too long, one after the other', async () => {
    const renderer = createDocumentRenderer({ jobMs: 1 })
    const refusal = { code: 'INVALID_INPUT', details: { issues: [{ rule: 'too_much_work' }] } }
    await expect(renderer.render(job(50_000), 'a')).rejects.toMatchObject(refusal)
    await expect(renderer.render(job(50_000), 'a')).rejects.toMatchObject(refusal)
    await renderer.close()
  })

  it('lets one account wait for a few files only', async () => {
    const renderer = createDocumentRenderer({ waitingPerAccount: 1 })
    const first = renderer.render(job(1), 'a')
    const second = renderer.render(job(1), 'a')
    await expect(renderer.render(job(1), 'a')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    const others = renderer.render(job(1), 'b')
    expect((await Promise.all([first, second, others])).length).toBe(3)
    await renderer.close()
    await expect(renderer.render(job(1), 'a')).rejects.toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE' })
  })

  it('makes files after a warm-up, which a closed one and a running thread do without', async () => {
    const renderer = createDocumentRenderer()
    renderer.warmUp('成都')
    renderer.warmUp('Seoul')
    expect((await renderer.render(job(1), 'a')).length).toBeGreaterThan(1000)
    await renderer.close()
    renderer.warmUp('Seoul')
  })
})
