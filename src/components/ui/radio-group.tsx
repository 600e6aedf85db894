import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

export interface Choice<Value extends string> {
  value: Value
  label: string
  detail?: ReactNode
  icon?: LucideIcon
  disabled?: boolean
}

export interface ChoiceGroupProps<Value extends string> {
  /** The accessible name of the group. */
  label: string
  /** Radios with the same name form a group; also the key in a form's data. */
  name: string
  options: readonly Choice<Value>[]
  /** With `onChange`: controlled. Otherwise use `defaultValue`. */
  value?: Value
  defaultValue?: Value
  onChange?: (value: Value) => void
  className?: string
}

function radioState<Value extends string>(props: ChoiceGroupProps<Value>, option: Choice<Value>) {
  return {
    type: 'radio' as const,
    name: props.name,
    value: option.value,
    disabled: option.disabled,
    onChange: () => props.onChange?.(option.value),
    ...(props.value === undefined
      ? { defaultChecked: option.value === props.defaultValue }
      : { checked: option.value === props.value }),
  }
}

/** One of several, each on its own line with room for a detail. */
export function RadioGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  return (
    <div role="radiogroup" aria-label={props.label} className={classNames('flex flex-col', props.className)}>
      {props.options.map((option) => (
        <label
          key={option.value}
          className="flex cursor-pointer gap-2.5 py-1.5 has-disabled:cursor-not-allowed has-disabled:text-ink-faint pointer-coarse:min-h-11 pointer-coarse:py-3"
        >
          <input
            {...radioState(props, option)}
            className="mt-px size-[18px] shrink-0 cursor-[inherit] appearance-none rounded-full border-[1.5px] border-control bg-surface transition-colors checked:border-[5.5px] checked:border-accent disabled:opacity-50"
          />
          <span className="min-w-0 text-sm">
            {option.label}
            {option.detail ? <span className="block text-ink-faint text-xs">{option.detail}</span> : null}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One of two to five short options in a row, such as a view. With `iconsOnly` the labels are for screen readers. */
export function Segmented<Value extends string>({
  iconsOnly = false,
  ...props
}: ChoiceGroupProps<Value> & { iconsOnly?: boolean }) {
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={classNames(
        'inline-flex max-w-full gap-0.5 rounded-md bg-sunken p-0.5 ring-1 ring-line ring-inset',
        props.className,
      )}
    >
      {props.options.map((option) => (
        <label
          key={option.value}
          title={iconsOnly ? option.label : undefined}
          className="relative flex h-8 min-w-8 flex-auto cursor-pointer select-none items-center justify-center gap-1.5 rounded-[5px] px-2.5 text-ink-soft max-[22.5rem]:px-1 text-sm transition-colors hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--color-line-strong)] has-disabled:cursor-not-allowed has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10 pointer-coarse:min-w-11"
        >
          <input
            {...radioState(props, option)}
            className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
          />
          {option.icon ? <option.icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} /> : null}
          <span className={iconsOnly ? 'sr-only' : 'truncate'}>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
