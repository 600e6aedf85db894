// What the items of a text share that stands around them, and what they tell of each other.
import type { Draft, DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import { houseOf } from './lodging-name.ts'
import { canBeFree } from './read-kinds.ts'

const guessed = 0.5

/** Rooms of one house: its name and address stand once, above or below them, and until when all of them can be cancelled. */
export function withCommonHouse(items: Draft[][], common: Reading): Draft[][] {
  const stays = items.flat().filter(({ type }) => type === 'lodging')
  const isShared =
    stays.length > 1 &&
    new Set(stays.map(({ fields }) => fields.checkIn?.value)).size === 1 &&
    stays.every(({ fields }) => !fields.address)
  // Names are looked for only where they are of use: in a long text that takes a while.
  const { name, address } = isShared
    ? houseOf(common, { day: '', confidence: 0, start: 0, end: 0 })
    : { name: null, address: null }
  const free = items.flat().some(({ fields }) => fields.freeCancelUntil) ? null : common.freeCancelUntil
  const house: DraftFields = address ? { ...(name && { title: name }), address } : {}
  return items.map((drafts) =>
    drafts.map((draft) => ({
      ...draft,
      fields: {
        ...draft.fields,
        ...(draft.type === 'lodging' && house),
        ...(free && canBeFree.has(draft.type) && { freeCancelUntil: free }),
      },
    })),
  )
}

/** One is where one was before: a guess where an item names no place that is known. */
export function withZonesOfOthers(items: Draft[][]): Draft[][] {
  const all = items.flat()
  return items.map((drafts) =>
    drafts.map((draft) => {
      if (draft.fields.zoneFrom) return draft
      const at = all.indexOf(draft)
      const before = all.slice(0, at).findLast(({ fields }) => fields.zoneFrom)?.fields
      const zone =
        before?.zoneTo ?? before?.zoneFrom ?? all.slice(at).find(({ fields }) => fields.zoneFrom)?.fields.zoneFrom
      return zone ? { ...draft, fields: { ...draft.fields, zoneFrom: { ...zone, confidence: guessed } } } : draft
    }),
  )
}
