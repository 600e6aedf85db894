import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

type NoticeTone = 'info' | 'positive' | 'caution' | 'danger'

const looks: Record<NoticeTone, { icon: LucideIcon; classes: string }> = {
  info: { icon: Info, classes: 'border-info/50 bg-info-soft [&>svg]:text-info' },
  positive: { icon: CircleCheck, classes: 'border-positive/50 bg-positive-soft [&>svg]:text-positive' },
  caution: { icon: TriangleAlert, classes: 'border-caution/60 bg-caution-soft [&>svg]:text-caution' },
  danger: { icon: TriangleAlert, classes: 'border-danger/50 bg-danger-soft [&>svg]:text-danger' },
}

/** A message in the page: a form error, a warning, a hint. `danger` is announced at once. */
export function Notice({
  tone = 'info',
  action,
  className,
  children,
}: {
  tone?: NoticeTone
  /** A small button or link at the end. */
  action?: ReactNode
  className?: string
  children: ReactNode
}) {
  const { icon: Icon, classes } = looks[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames(
        'flex flex-wrap items-start gap-x-2.5 gap-y-2 border-l-2 px-3 py-2.5 text-ink text-sm',
        classes,
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
      <div className="min-w-40 flex-1">{children}</div>
      {/* In a row with the text it adds no height; on a phone it mostly stands below. */}
      {action ? <div className="sm:-my-1.5">{action}</div> : null}
    </div>
  )
}
