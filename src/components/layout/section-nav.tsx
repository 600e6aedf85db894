'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** Links between the pages of a section, styled as tabs; the row scrolls on narrow screens, to the page that is open first. */
export function SectionNav({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) {
  const pathname = usePathname()
  return (
    <nav
      aria-label={label}
      className="print:hidden relative flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none] max-sm:-mx-4 max-sm:px-4"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          ref={pathname === item.href ? scrollToMiddle : undefined}
          href={item.href}
          aria-current={pathname === item.href ? 'page' : undefined}
          className="-mb-px flex h-10 shrink-0 items-center border-transparent border-b-2 text-ink-soft text-sm transition-colors hover:text-ink focus-visible:outline-offset-[-3px] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:h-11"
        >
          {item.label}
        </Link>
      ))}
    </nav>
  )
}

function scrollToMiddle(link: HTMLElement | null) {
  const row = link?.offsetParent
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2
}
