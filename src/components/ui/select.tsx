import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from '#lib/class-names.ts'
import { controlClasses } from './control-classes.ts'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

/** A native select. */
export function Select({
  options,
  placeholder,
  className,
  ...rest
}: ComponentPropsWithRef<'select'> & {
  options: readonly SelectOption[]
  /** Shown for the empty value. */
  placeholder?: string
}) {
  return (
    <span className={classNames('relative block', className)}>
      <select className={classNames(controlClasses, 'h-9 appearance-none truncate pr-9 pointer-coarse:h-11')} {...rest}>
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        strokeWidth={1.75}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-faint"
      />
    </span>
  )
}
