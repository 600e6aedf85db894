import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { SectionNav } from '#components/layout/section-nav.tsx'

export default async function ProfileLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('profile')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')}>
        <SectionNav
          label={t('sections')}
          items={[
            { href: '/profile', label: t('aboutYou') },
            { href: '/profile/memory', label: t('memoryTitle') },
            { href: '/profile/sessions', label: t('sessionsTitle') },
            { href: '/profile/notifications', label: t('notificationsTitle') },
            { href: '/profile/tokens', label: t('tokensTitle') },
          ]}
        />
      </PageHeader>
      {children}
    </div>
  )
}
