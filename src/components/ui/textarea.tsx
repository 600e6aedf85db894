import type { ComponentPropsWithRef } from 'react'
import { classNames } from '#lib/class-names.ts'
import { controlClasses } from './control-classes.ts'

/** A textarea that grows with its text, where the browser supports it, up to a maximum set by `className`. */
export function Textarea({ className, rows = 3, ...rest }: ComponentPropsWithRef<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={classNames(controlClasses, 'field-sizing-content max-h-80 min-h-9 resize-y py-2 leading-5', className)}
      {...rest}
    />
  )
}
