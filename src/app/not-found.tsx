import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { mainContentId } from '#components/main-content.ts'
import { buttonClasses } from '#components/ui/button.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function NotFound() {
  const t = useTranslations('layout')
  return (
    <main id={mainContentId} className="grid min-h-dvh place-items-center">
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
    </main>
  )
}
