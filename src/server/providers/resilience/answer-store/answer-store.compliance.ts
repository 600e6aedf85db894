// What every store of answers does.
import { expect, it } from 'vitest'
import type { AnswerStore } from './answer-store.ts'

export function itKeepsAnswers(open: () => AnswerStore) {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))

  it('gives back what was kept last, by vendor and question', async () => {
    const store = open()
    const long = 'q'.repeat(3000)
    expect(await store.read('osm', long)).toBeNull()
    await store.write('osm', long, { answer: { places: ['Grad'] }, checkedAt: at(1) })
    await store.write('osm', long, { answer: { places: ['Most'] }, checkedAt: at(2) })
    await store.write('wiki', long, { answer: 'another', checkedAt: at(3) })
    expect(await store.read('osm', long)).toEqual({ answer: { places: ['Most'] }, checkedAt: at(2) })
    expect(await store.read('osm', `${long}?`)).toBeNull()
  })

  it('gives turns one after another, to each vendor its own', async () => {
    const store = open()
    const turn = { ms: 60_000, mostMs: 100_000 }
    const waits = [await store.takeTurn('one', turn), await store.takeTurn('one', turn)]
    expect(waits[0]).toBe(0)
    expect(waits[1]).toBeGreaterThan(50_000)
    expect(waits[1]).toBeLessThanOrEqual(60_000)
    expect(await store.takeTurn('one', turn)).toBeNull()
    expect(await store.takeTurn('other', turn)).toBe(0)
  })
}
