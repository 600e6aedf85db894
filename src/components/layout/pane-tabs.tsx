'use client'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu.tsx'

export interface PaneTab {
  id: string
  label: string
  icon: LucideIcon
  /** A number on the tab, such as unread messages. */
  count?: number
}

const tabClasses =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 short:h-11 short:flex-row short:gap-2 text-ink-faint text-xs transition-colors focus-visible:outline-offset-[-3px] aria-[current]:font-medium aria-[current]:text-accent'

/** Tabs at the bottom of a phone, one per pane. */
export function PaneTabs({
  panes,
  active,
  onSelect,
  more,
}: {
  panes: readonly PaneTab[]
  active: string | undefined
  onSelect: (id: string) => void
  /** Behind a last tab. */
  more?: readonly MenuEntry[]
}) {
  const t = useTranslations('layout')
  const tCommon = useTranslations('common')
  return (
    <nav
      aria-label={t('panes')}
      className="flex shrink-0 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {panes.map((pane) => (
        <button
          key={pane.id}
          type="button"
          aria-current={pane.id === active ? 'true' : undefined}
          aria-controls={`pane-${pane.id}`}
          onClick={() => onSelect(pane.id)}
          className={tabClasses}
        >
          <pane.icon aria-hidden className="size-5" strokeWidth={1.75} />
          <span className="max-w-full truncate px-1">{pane.label}</span>
          {pane.count ? (
            <span className="tabular absolute top-1.5 left-1/2 ml-1.5 short:static short:ml-0 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[10px] text-accent-ink leading-4">
              {pane.count}
            </span>
          ) : null}
        </button>
      ))}
      {more?.length ? (
        <DropdownMenu
          trigger={
            <button type="button" className={tabClasses}>
              <Ellipsis aria-hidden className="size-5" strokeWidth={1.75} />
              <span className="max-w-full truncate px-1">{tCommon('more')}</span>
            </button>
          }
          items={more}
        />
      ) : null}
    </nav>
  )
}
