import { classNames } from '#lib/class-names.ts'
import { getInitials, hashSeed } from './seed.ts'

const sizes = { sm: 'size-6 text-[11px]', md: 'size-8 text-xs', lg: 'size-12 text-base' }

/** Initials of a person in a stable colour. They are CSS content, so screen readers skip them. Beside a written name pass `decorative`. */
export function Avatar({
  name,
  size = 'md',
  decorative = false,
  className,
}: {
  name: string
  size?: keyof typeof sizes
  decorative?: boolean
  className?: string
}) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      data-day={(hashSeed(name) % 8) + 1}
      data-initials={getInitials(name)}
      className={classNames(
        'day-colour before:content-[attr(data-initials)] inline-grid shrink-0 select-none place-items-center rounded-full bg-(--day) font-semibold text-day-ink',
        sizes[size],
        className,
      )}
    />
  )
}
