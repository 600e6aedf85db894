// Days, or a part of them, that shall be empty.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type Clause, partIn } from './clause.ts'

const ofWholeTrip = /整个|整趟|行程|计划|所有天|\b(?:trip|plan|itinerary|holiday|whole|entire|days)\b/iu

export function clears({ text, days }: Clause, context: ReadingContext): ItineraryEdit[] {
  const part = partIn(text)
  if (days.length > 0) return days.map(({ day }) => ({ act: 'clear', day, ...(part && { part }) }))
  // "We fly at five on day 3, so clear the afternoon"
  if (part && context.recentDay) return [{ act: 'clear', day: context.recentDay, part }]
  // 第一天要见朋友，原来的全部不要
  if (context.recentDay !== undefined && !ofWholeTrip.test(text)) return [{ act: 'clear', day: context.recentDay }]
  const all = [...new Set(context.items.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b)
  return /整个|所有|全部|\b(?:whole|entire|everything|all)\b/iu.test(text)
    ? all.map((day) => ({ act: 'clear', day }))
    : []
}
