import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { SectionNav } from '#components/layout/section-nav.tsx'
import { requireAdmin } from '#features/session/require-user.ts'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin()
  const words = await getTranslations('admin')
  return (
    <>
      <PageHeader title={words('title')}>
        <SectionNav
          label={words('sections')}
          items={[
            { href: '/admin/audit', label: words('audit') },
            { href: '/admin/users', label: words('users') },
            { href: '/admin/health', label: words('health') },
            { href: '/admin/outbox', label: words('outbox') },
          ]}
        />
      </PageHeader>
      {children}
    </>
  )
}
