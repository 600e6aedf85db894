import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { SectionNav } from '#components/layout/section-nav.tsx'

export default async function ProfileLayout({ children }: { children: ReactNode }) {
  const words = await getTranslations('profile')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={words('title')}>
        <SectionNav
          label={words('sections')}
          items={[
            { href: '/profile', label: words('aboutYou') },
            { href: '/profile/sessions', label: words('sessionsTitle') },
          ]}
        />
      </PageHeader>
      {children}
    </div>
  )
}
