import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** An empty state: one sentence, one action, one example. `art` is a `CategoryArt` or an icon. */
export function EmptyState({
  title,
  example,
  action,
  secondary,
  art,
  headingLevel = 2,
  className,
}: {
  title: string
  /** What it could look like, such as "For example: four days in Chengdu in October". */
  example?: ReactNode
  action?: ReactNode
  /** A secondary action, such as "Try the sample trip". */
  secondary?: ReactNode
  art?: ReactNode
  headingLevel?: 1 | 2 | 3
  className?: string
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classNames('mx-auto flex max-w-sm flex-col items-center px-4 py-10 text-center', className)}>
      {art ? <div className="mb-5 w-44 text-ink-faint [&>svg]:mx-auto">{art}</div> : null}
      <Heading className="font-semibold text-base">{title}</Heading>
      {example ? <p className="mt-1.5 text-ink-soft">{example}</p> : null}
      {action || secondary ? (
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {action}
          {secondary}
        </div>
      ) : null}
    </div>
  )
}
