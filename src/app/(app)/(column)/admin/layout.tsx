import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { SectionNav } from '#components/layout/section-nav.tsx'
import { requireAdmin } from '#features/session/require-user.ts'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin()
  const t = await getTranslations('admin')
  return (
    <>
      <PageHeader title={t('title')}>
        <SectionNav
          label={t('sections')}
          items={[
            { href: '/admin/audit', label: t('audit') },
            { href: '/admin/usage', label: t('usage') },
            { href: '/admin/users', label: t('users') },
            { href: '/admin/health', label: t('health') },
            { href: '/admin/assistant', label: t('models') },
            { href: '/admin/jobs', label: t('jobs') },
            { href: '/admin/outbox', label: t('outbox') },
          ]}
        />
      </PageHeader>
      {children}
    </>
  )
}
