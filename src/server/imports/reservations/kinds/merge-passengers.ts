import { type Draft, found } from '../reading/draft.ts'

/** One reservation for each passenger is one booking for all of them. */
export function mergePassengers(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, { draft: Draft; count: number }>()
  for (const draft of drafts) {
    const { number, title, departLocal, checkIn, code } = draft.fields
    const key = JSON.stringify([
      draft.type,
      number?.value ?? title?.value,
      departLocal?.value ?? checkIn?.value,
      code?.value,
    ])
    const known = merged.get(key)
    if (known) known.count++
    else merged.set(key, { draft, count: 1 })
  }
  return [...merged.values()].map(({ draft, count }) =>
    count > 1 && !draft.fields.people ? { ...draft, fields: { ...draft.fields, people: found(count, 0.8) } } : draft,
  )
}
