'use client'
import { Star } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { classNames } from '#lib/class-names.ts'

const stars = [1, 2, 3, 4, 5] as const

/** One to five stars as radio buttons: arrow keys change it; the chosen star once more, or Delete, takes it away. */
export function StarRating({
  label,
  starLabel,
  value,
  onChange,
  className,
}: {
  /** The accessible name of the group. */
  label: string
  /** The name of one choice, such as "3 stars". */
  starLabel: (stars: number) => string
  value: number | null
  onChange: (value: number | null) => void
  className?: string
}) {
  const name = useId()
  const clearByKey = (event: KeyboardEvent) => {
    if (value === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    onChange(null)
  }
  return (
    <div role="radiogroup" aria-label={label} onKeyDown={clearByKey} className={classNames('flex', className)}>
      {stars.map((star) => {
        const isLit = value !== null && star <= value
        return (
          <label
            key={star}
            title={starLabel(star)}
            className="relative grid size-7 cursor-pointer place-items-center rounded-md text-ink-faint hover:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-11"
          >
            <input
              type="radio"
              name={name}
              value={star}
              aria-label={starLabel(star)}
              checked={value === star}
              onChange={() => onChange(star)}
              onClick={() => value === star && onChange(null)}
              className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            />
            <Star
              aria-hidden
              className={classNames('size-[18px]', isLit && 'fill-current text-accent')}
              strokeWidth={1.75}
            />
          </label>
        )
      })}
    </div>
  )
}
