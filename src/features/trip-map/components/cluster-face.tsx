import { dayColour } from '#components/ui/day-mark.tsx'
import { countByDay, type MapPin } from '../map-pins.ts'

/** More days than this end in "+". */
const mostDays = 4

/**
 * A group of pins: a stack of day colours, each with how many of its day are there. The counts are drawn, not written:
 * the button is named by the number of places, and a visible text that its name lacks would misguide speech input.
 */
export function ClusterFace({ pins }: { pins: readonly MapPin[] }) {
  const counts = countByDay(pins)
  return (
    <span aria-hidden className="flex items-center pl-1.5">
      {counts.slice(0, mostDays).map(({ day, count }) => (
        <span
          key={day ?? 'none'}
          data-day={day === null ? undefined : dayColour(day)}
          data-count={count}
          className="day-colour -ml-0.5 grid h-6 min-w-6 place-items-center rounded-full border border-surface bg-(--day) px-0.5 text-[11px] text-day-ink before:content-[attr(data-count)]"
        />
      ))}
      {counts.length > mostDays ? (
        <span data-more={`+${counts.length - mostDays}`} className="px-1 text-ink before:content-[attr(data-more)]" />
      ) : null}
    </span>
  )
}
