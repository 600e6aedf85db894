import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** On or off, taking effect at once (a checkbox waits for "Save"). The label stands at the left, the switch at the right. */
export function Switch({
  label,
  detail,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'type' | 'size' | 'role'> & { label: ReactNode; detail?: ReactNode }) {
  return (
    <label
      className={classNames(
        'flex cursor-pointer items-center justify-between gap-4 py-2 has-disabled:cursor-not-allowed pointer-coarse:min-h-11',
        className,
      )}
    >
      <span className="min-w-0 text-sm">
        {label}
        {detail ? <span className="block text-ink-faint text-xs">{detail}</span> : null}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
          role="switch"
          className="peer h-[22px] w-9 cursor-[inherit] appearance-none rounded-full bg-control transition-colors checked:bg-accent disabled:opacity-50"
          {...rest}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-[3px] left-[3px] size-4 rounded-full bg-surface transition-transform peer-checked:translate-x-3.5"
        />
      </span>
    </label>
  )
}
