'use client'
import { useItineraryCheck } from '../hooks/use-itinerary-check.ts'
import { FindingMark, type FindingMarkProps } from './finding-mark.tsx'

type TripProps = Omit<FindingMarkProps, 'finding'>

/** Findings of one item; an overlap is shown at the later of the two. */
export function ItemFindings({ itemId, ...trip }: TripProps & { itemId: string }) {
  const { findings } = useItineraryCheck(trip.tripId)
  const mine = findings.filter(({ code, itemIds }) => !isAboutDay(code) && itemIds.at(-1) === itemId)
  return mine.map((finding) => <FindingMark key={`${finding.code} ${finding.itemIds}`} finding={finding} {...trip} />)
}

/** Findings of a day, or of the trip (`day` null). */
export function DayFindings({ day, ...trip }: TripProps & { day: number | null }) {
  const { findings } = useItineraryCheck(trip.tripId)
  const mine = findings.filter(
    (finding) => finding.day === day && (isAboutDay(finding.code) || finding.itemIds.length === 0),
  )
  return mine.map((finding) => (
    <FindingMark key={`${finding.code} ${finding.params.meal}`} finding={finding} {...trip} />
  ))
}

function isAboutDay(code: string): boolean {
  return code.startsWith('fatigue.') || code === 'costs.budget' || code === 'nights.no-bed' || code === 'meals.missing'
}
