import { useTranslations } from 'next-intl'
import { Button } from './button.tsx'

/** The end of a paginated list: loads the next page or says that there is none. */
export function LoadMore({
  hasMore,
  loading,
  onLoadMore,
}: {
  hasMore: boolean
  loading: boolean
  onLoadMore: () => void
}) {
  const t = useTranslations('common')
  return (
    <div aria-live="polite" className="flex justify-center py-4 text-ink-faint text-sm">
      {hasMore ? (
        <Button busy={loading} onClick={onLoadMore}>
          {loading ? t('loadingMore') : t('loadMore')}
        </Button>
      ) : (
        t('allLoaded')
      )}
    </div>
  )
}
