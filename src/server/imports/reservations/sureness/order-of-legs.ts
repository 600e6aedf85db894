// Journeys of one mail follow each other: who leaves before the journey above has arrived, or from elsewhere, was read from other lines.

import type { ReservationField } from '#contract/reservation.ts'
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { isJourneyType } from '../kinds/journeys.ts'
import type { DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import type { Case, Evidence } from './evidence.ts'

export function orderOfLegs({ type, fields, all, reading }: Case): Evidence {
  if (!isJourneyType(type)) return { supported: [], contradicted: [] }
  const legs = all.filter((each) => isJourneyType(each.type)).map((each) => each.fields)
  const index = legs.indexOf(fields)
  const contradicted: ReservationField[] = []
  const [before, after] = [legs[index - 1], legs[index + 1]]
  if ((before && overlap(before, fields)) || (after && overlap(fields, after)))
    contradicted.push('departLocal', 'arriveLocal')
  if (
    legs.some(
      (other) => other !== fields && (isThereAndBack(fields, other, reading) || isThereAndBack(other, fields, reading)),
    )
  )
    contradicted.push('departLocal', 'arriveLocal')
  if (isBelow(fields) && legs.slice(index + 1).some((other) => !isBelow(other)))
    contradicted.push('departLocal', 'arriveLocal')
  if (before && isBroken(before, fields)) contradicted.push('from')
  if (after && isBroken(fields, after)) contradicted.push('to')
  return { supported: [], contradicted }
}

function dayPlace({ departLocal }: DraftFields): number {
  return departLocal?.also?.start ?? departLocal?.start ?? 0
}

/** Both by one day of the text: that of the other way may have been missed. */
function isThereAndBack(first: DraftFields, second: DraftFields, { days }: Reading): boolean {
  const day = first.departLocal?.value.slice(0, 10)
  const isOneDay = day === second.departLocal?.value.slice(0, 10) && days.filter((each) => each.day === day).length < 2
  return isOneDay && first.from !== undefined && first.from.value === second.to?.value
}

/** The day stands behind its hours. */
function isBelow(fields: DraftFields): boolean {
  const { departLocal, arriveLocal } = fields
  return (
    departLocal?.also !== undefined &&
    dayPlace(fields) > Math.max(departLocal.end, arriveLocal?.also ? arriveLocal.end : 0)
  )
}

function overlap(first: DraftFields, second: DraftFields): boolean {
  const [from, to] = [first.departLocal?.value ?? '', second.departLocal?.value ?? '']
  // Two tickets for one journey leave at the same time.
  return from !== '' && to !== '' && to < from
}

/** On one day the second journey begins where the first has ended. */
function isBroken(first: DraftFields, second: DraftFields): boolean {
  const [ended, begins] = [first.arriveLocal ?? first.departLocal, second.departLocal]
  const [end, start] = [first.to, second.from]
  if (!end || !start || ended?.value.slice(0, 10) !== begins?.value.slice(0, 10)) return false
  const [a, b] = [foldText(end.value), foldText(start.value)]
  return first.departLocal?.value !== second.departLocal?.value && !a.includes(b) && !b.includes(a)
}
