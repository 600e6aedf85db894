'use client'
import { useTranslations } from 'next-intl'
import { mainContentId } from '#components/main-content.ts'
import { ErrorState } from '#components/ui/error-state.tsx'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('layout')
  return (
    <main id={mainContentId} className="mx-auto max-w-2xl px-4 py-16">
      <ErrorState headingLevel={1} title={t('failedTitle')} onRetry={reset} reference={error.digest}>
        {t('failedBody')}
      </ErrorState>
    </main>
  )
}
