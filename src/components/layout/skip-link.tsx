import { useTranslations } from 'next-intl'
import { mainContentId } from '#components/main-content.ts'

/** The first focusable element: skips the header. */
export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href={`#${mainContentId}`}
      className="sr-only z-60 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('skipToContent')}
    </a>
  )
}
