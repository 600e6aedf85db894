import { useTranslations } from 'next-intl'

/** The id of the main content, where the skip link leads. */
export const mainContentId = 'content'

/** First thing a keyboard meets: past the header, straight to the page. */
export function SkipLink() {
  const words = useTranslations('layout')
  return (
    <a
      href={`#${mainContentId}`}
      className="sr-only z-60 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {words('skipToContent')}
    </a>
  )
}
