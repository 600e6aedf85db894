import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { isComposing } from '#lib/input-method.ts'
import { controlClasses } from './control-classes.ts'

/** One line of text. Inside a `Field` it takes id and aria wiring from the field. */
export function Input({ className, onKeyDown, ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    <input
      className={classNames(controlClasses, 'h-9 pointer-coarse:h-11', className)}
      onKeyDown={(event) => {
        // The Enter that ends an input method's word does not submit the form.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
        onKeyDown?.(event)
      }}
      {...rest}
    />
  )
}

/** An input with an icon or unit before its text, or a unit or button after it. */
export function AffixedInput({
  before,
  after,
  className,
  ...rest
}: ComponentPropsWithRef<'input'> & { before?: ReactNode; after?: ReactNode }) {
  const affix = 'absolute inset-y-0 flex items-center text-ink-faint text-sm [&>svg]:size-4'
  return (
    <span className="relative block">
      {before ? <span className={classNames(affix, 'pointer-events-none left-3')}>{before}</span> : null}
      <Input className={classNames(before && 'pl-9', after && 'pr-12', className)} {...rest} />
      {after ? <span className={classNames(affix, 'right-1.5')}>{after}</span> : null}
    </span>
  )
}
