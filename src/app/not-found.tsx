import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { OpenFrame } from '#screens/landing/open-frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout'))('notFoundTitle') }
}

export default async function NotFound() {
  const t = await getTranslations('layout')
  return (
    <OpenFrame>
      <EmptyState
        headingLevel={1}
        art={<CategoryArt kind="transport" seed="nowhere" className="aspect-[16/10] rounded-lg" />}
        title={t('notFoundTitle')}
        example={t('notFoundBody')}
        action={
          <Link href="/" className={buttonClasses({ variant: 'primary' })}>
            {t('notFoundAction')}
          </Link>
        }
      />
    </OpenFrame>
  )
}
