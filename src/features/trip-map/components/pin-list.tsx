import { DayMark } from '#components/ui/day-mark.tsx'
import type { MapPin } from '../map-pins.ts'

const row = 'flex w-full items-center gap-2 px-2 py-1.5 text-left'

/** The places at one spot. With `onPick` they can be chosen. */
export function PinList({ pins, onPick }: { pins: readonly MapPin[]; onPick?: (pin: MapPin) => void }) {
  return (
    <ul className="-mx-2 max-h-64 overflow-y-auto">
      {pins.map((pin) => {
        const content = (
          <>
            <DayMark day={pin.day} label={pin.number} size="sm" />
            <span className="wrap-anywhere min-w-0">{pin.item.title}</span>
          </>
        )
        return (
          <li key={pin.id}>
            {onPick ? (
              <button
                type="button"
                onClick={() => onPick(pin)}
                className={`${row} rounded-md hover:bg-hover pointer-coarse:min-h-11`}
              >
                {content}
              </button>
            ) : (
              <p className={row}>{content}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
