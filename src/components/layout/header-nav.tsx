'use client'
import { type LucideIcon, Menu } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'

export interface NavItem {
  href: string
  label: string
  icon?: LucideIcon
}

function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}

/** Main navigation: links in a row on a desktop, a menu on a phone. */
export function HeaderNav({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations('layout')
  const pathname = usePathname()
  if (items.length === 0) return null
  return (
    <>
      <nav aria-label={t('mainNavigation')} className="flex h-full gap-5 max-md:hidden">
        {items.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={isWithin(pathname, href) ? 'page' : undefined}
            className="-mb-px flex items-center border-transparent border-b-2 pt-0.5 text-ink-soft text-sm transition-colors hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="md:hidden">
        <DropdownMenu
          align="start"
          trigger={<IconButton icon={Menu} label={t('menu')} />}
          items={items.map(({ href, label, icon }) => ({ kind: 'link' as const, href, label, icon }))}
        />
      </div>
    </>
  )
}
