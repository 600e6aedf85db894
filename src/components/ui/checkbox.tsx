import { Check } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> {
  /** Without one, give `aria-label`. */
  label?: ReactNode
  /** A second, quieter line. */
  detail?: ReactNode
  /** `round` for tasks. */
  shape?: 'square' | 'round'
}

/** A styled native checkbox whose label is part of the target. */
export function Checkbox({ label, detail, shape = 'square', className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        'flex min-w-0 cursor-pointer gap-2.5 py-1.5 has-disabled:cursor-not-allowed has-disabled:text-ink-faint pointer-coarse:min-h-11 pointer-coarse:py-3',
        // The box alone is too small for a finger.
        !label && 'pointer-coarse:w-11 pointer-coarse:justify-center',
        className,
      )}
    >
      <span className="relative mt-px grid size-[18px] shrink-0 place-items-center">
        <input
          type="checkbox"
          className={classNames(
            'peer col-start-1 row-start-1 size-[18px] cursor-[inherit] appearance-none border-[1.5px] border-control bg-surface transition-colors checked:border-accent checked:bg-accent hover:not-disabled:not-checked:bg-hover disabled:opacity-50',
            shape === 'round' ? 'rounded-full' : 'rounded-sm',
          )}
          {...rest}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none col-start-1 row-start-1 size-3 text-accent-ink opacity-0 transition-opacity peer-checked:opacity-100"
        />
      </span>
      {label ? (
        <span className="min-w-0 text-sm">
          {label}
          {detail ? <span className="block text-ink-faint text-xs">{detail}</span> : null}
        </span>
      ) : null}
    </label>
  )
}
