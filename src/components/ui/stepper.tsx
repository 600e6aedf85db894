import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { classNames } from '#lib/class-names.ts'

export interface Step {
  id: string
  label: string
  state: 'done' | 'current' | 'upcoming'
  /** A few words under the label, such as a date or "3 left". */
  detail?: string
}

const marks: Record<Step['state'], string> = {
  done: 'border-accent bg-accent text-accent-ink',
  current: 'border-accent bg-surface text-accent ring-3 ring-accent-soft',
  upcoming: 'border-line-strong bg-surface text-ink-faint',
}

/** Steps in order: done, current, upcoming. Shows progress only; moving on is a button elsewhere. */
export function Stepper({ label, steps, className }: { label: string; steps: readonly Step[]; className?: string }) {
  const t = useTranslations('common.stepper')
  return (
    <ol aria-label={label} className={classNames('flex min-w-0 items-center gap-2 sm:gap-3', className)}>
      {steps.map((step, index) => (
        <Fragment key={step.id}>
          {index === 0 ? null : (
            <li
              aria-hidden
              className={classNames(
                'h-px min-w-4 max-w-16 flex-1',
                step.state === 'upcoming' ? 'bg-line-strong' : 'bg-accent',
              )}
            />
          )}
          <li aria-current={step.state === 'current' ? 'step' : undefined} className="flex min-w-0 items-center gap-2">
            <span
              aria-hidden
              className={classNames(
                'tabular grid size-6 shrink-0 place-items-center rounded-full border-[1.5px] font-semibold text-xs',
                marks[step.state],
              )}
            >
              {step.state === 'done' ? <Check className="size-3.5" strokeWidth={2.75} /> : index + 1}
            </span>
            <span className={classNames('min-w-0 leading-4', step.state !== 'current' && 'max-sm:sr-only')}>
              <span
                className={classNames(
                  'block truncate text-sm',
                  step.state === 'current' ? 'font-semibold text-ink' : 'text-ink-soft',
                )}
              >
                {step.label}
                <span className="sr-only">{t(step.state)}</span>
              </span>
              {step.detail ? (
                <span className="block truncate text-ink-faint text-xs max-sm:hidden">{step.detail}</span>
              ) : null}
            </span>
          </li>
        </Fragment>
      ))}
    </ol>
  )
}
