import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'danger' | 'info'

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-soft ring-line',
  accent: 'bg-accent-soft text-accent ring-accent/20',
  positive: 'bg-positive-soft text-positive ring-positive/20',
  caution: 'bg-caution-soft text-caution ring-caution/25',
  danger: 'bg-danger-soft text-danger ring-danger/20',
  info: 'bg-info-soft text-info ring-info/20',
}

/** A short status text; its colour never carries the meaning alone. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  className,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={classNames(
        'tabular inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs ring-1 ring-inset',
        tones[tone],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3" strokeWidth={2} /> : null}
      {children}
    </span>
  )
}
