'use client'
import { WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { mainContentId } from '#components/main-content.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** Shown by the service worker in place of a page that is not kept. Its address is that of the page, so it says nothing about a person. */
export function OfflinePage() {
  const t = useTranslations('offline')
  return (
    <main id={mainContentId} className="grid min-h-dvh place-items-center">
      <EmptyState
        headingLevel={1}
        art={<WifiOff aria-hidden className="size-10" strokeWidth={1.5} />}
        title={t('noPageTitle')}
        example={t('noPageBody')}
        action={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('tryAgain')}
          </Button>
        }
      />
    </main>
  )
}
