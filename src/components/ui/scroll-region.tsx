'use client'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** Scrolls sideways where its content is wider. Then Tab leads to it, so that arrow keys can scroll it. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <section ref={watchOverflow} aria-label={label} className={classNames('relative overflow-x-auto', className)}>
      {children}
    </section>
  )
}

function watchOverflow(box: HTMLElement | null) {
  if (!box) return
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  })
  for (const element of [box, ...box.children]) observer.observe(element)
  return () => observer.disconnect()
}
