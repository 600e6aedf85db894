'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { classNames } from '#lib/class-names.ts'

/** Props that bind a control to its label, hint and error. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export interface FieldProps {
  label: string
  /** One sentence of help. */
  hint?: ReactNode
  /** What is wrong and how to fix it; announced when it appears. */
  error?: string | null
  required?: boolean
  /** Marks the label with "optional"; in a form where most fields are needed. */
  optional?: boolean
  /** Beside the label at the right, such as a "Forgot?" link. */
  aside?: ReactNode
  className?: string
  /** `<Field label="Title">{(control) => <Input {...control} name="title" />}</Field>` */
  children: (control: FieldControl) => ReactNode
}

/** A label, a control, a hint and an error, associated for screen readers. */
export function Field({ label, hint, error, required, optional, aside, className, children }: FieldProps) {
  const t = useTranslations('common')
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-ink text-sm">
          {label}
          {optional ? <span className="font-normal text-ink-faint"> {t('optional')}</span> : null}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-faint text-xs">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-error`} aria-live="polite" className={error ? 'flex gap-1.5 text-danger text-sm' : 'sr-only'}>
        {error ? (
          <>
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
            {error}
          </>
        ) : null}
      </p>
    </div>
  )
}
