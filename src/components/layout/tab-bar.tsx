'use client'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '#lib/class-names.ts'
import { DropdownMenu, type MenuEntry } from '../ui/dropdown-menu.tsx'

interface TabBase {
  id: string
  label: string
  icon: LucideIcon
  isCurrent: boolean
  /** A number on the tab, such as unread messages. */
  count?: number
}

/** Leads to a page, or shows a part of the one that is open. */
export type BarTab = TabBase & ({ href: string } | { controls: string; onSelect: () => void })

const tabClasses =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 short:h-11 short:flex-row short:gap-2 text-ink-faint text-xs transition-colors focus-visible:outline-offset-[-3px] aria-[current]:font-medium aria-[current]:text-accent'

/** Tabs at the bottom of a phone; a last one opens what has no room beside them. */
export function TabBar({
  label,
  tabs,
  more,
  className,
}: {
  label: string
  tabs: readonly BarTab[]
  more: readonly MenuEntry[]
  className?: string
}) {
  const t = useTranslations('common')
  const isMoreCurrent = more.some((entry) => entry.kind === 'link' && entry.current)
  return (
    <nav
      aria-label={label}
      className={classNames(
        'print:hidden flex shrink-0 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden',
        className,
      )}
    >
      {tabs.map((tab) =>
        'href' in tab ? (
          <Link key={tab.id} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined} className={tabClasses}>
            <TabFace {...tab} />
          </Link>
        ) : (
          <button
            key={tab.id}
            type="button"
            aria-current={tab.isCurrent ? 'true' : undefined}
            aria-controls={tab.controls}
            onClick={tab.onSelect}
            className={tabClasses}
          >
            <TabFace {...tab} />
          </button>
        ),
      )}
      <DropdownMenu
        trigger={
          <button type="button" aria-current={isMoreCurrent ? 'true' : undefined} className={tabClasses}>
            <TabFace icon={Ellipsis} label={t('more')} />
          </button>
        }
        items={more}
      />
    </nav>
  )
}

function TabFace({ icon: Icon, label, count }: Pick<TabBase, 'icon' | 'label' | 'count'>) {
  return (
    <>
      <Icon aria-hidden className="size-5" strokeWidth={1.75} />
      <span className="max-w-full truncate px-1">{label}</span>
      {count ? (
        <span className="tabular absolute top-1.5 left-1/2 ml-1.5 short:static short:ml-0 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[10px] text-accent-ink leading-4">
          {count}
        </span>
      ) : null}
    </>
  )
}
