'use client'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Notification } from '#contract/notification.ts'
import { useAppError } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { formatTimeAgo } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'

/** The newest first; following one marks it as read. */
export function NotificationPanel({ onFollow }: { onFollow: () => void }) {
  const t = useTranslations('notifications')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const list = trpc.notifications.list.useInfiniteQuery(
    { limit: 20 },
    { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
  )
  const markRead = trpc.notifications.markRead.useMutation({
    onSettled: () => utils.notifications.list.invalidate(),
  })
  const notifications = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="flex max-h-[min(32rem,80dvh)] flex-col">
      <div className="flex min-h-12 items-center justify-between gap-2 border-line border-b px-4">
        <h2 className="font-semibold">{t('title')}</h2>
        {notifications.some(({ readAt }) => readAt === null) ? (
          <Button size="sm" variant="quiet" busy={markRead.isPending} onClick={() => markRead.mutate({})}>
            {t('markAllRead')}
          </Button>
        ) : null}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending ? (
          <LoadingRegion className="flex flex-col gap-4 p-4">
            <Skeleton className="h-8 w-full" />
            <Skeleton className="h-8 w-full" />
          </LoadingRegion>
        ) : null}
        {list.isError ? (
          <ErrorState title={t('failed')} headingLevel={3} onRetry={() => void list.refetch()}>
            {explain(list.error)}
          </ErrorState>
        ) : null}
        {list.data && notifications.length === 0 ? (
          <p className="px-4 py-6 text-center text-ink-soft">{t('empty')}</p>
        ) : null}
        <ul className="divide-y divide-line">
          {notifications.map((notification) => (
            <NotificationRow
              key={notification.id}
              notification={notification}
              onFollow={() => {
                if (notification.readAt === null) markRead.mutate({ notificationIds: [notification.id] })
                onFollow()
              }}
            />
          ))}
        </ul>
        {list.hasNextPage ? (
          <div className="flex justify-center p-3">
            <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {tCommon('loadMore')}
            </Button>
          </div>
        ) : null}
      </div>
      <div className="border-line border-t px-4 py-2.5">
        <Link
          href="/profile/notifications"
          className="link inline-flex items-center pointer-coarse:min-h-11"
          onClick={onFollow}
        >
          {t('settings')}
        </Link>
      </div>
    </div>
  )
}

function NotificationRow({ notification, onFollow }: { notification: Notification; onFollow: () => void }) {
  const t = useTranslations('notifications')
  const locale = useLocale()
  const { kind, values, path, createdAt, readAt } = notification
  const { actor = '', trip = '', subject = '', role = '' } = values
  const content = (
    <>
      <span className={classNames('wrap-anywhere block', readAt === null && 'font-medium')}>
        {t(`kinds.${kind}`, { actor, trip, subject, role })}
        {readAt === null ? <span className="sr-only"> {t('unread')}</span> : null}
      </span>
      <time dateTime={createdAt} className="block text-ink-faint text-xs">
        {formatTimeAgo(createdAt, Date.now(), locale)}
      </time>
    </>
  )
  const classes = classNames(
    'block w-full border-l-2 px-4 py-3 text-left text-sm',
    readAt === null ? 'border-accent' : 'border-transparent',
  )
  return (
    <li>
      {path ? (
        <Link
          href={path}
          className={classNames(classes, 'hover:bg-hover focus-visible:-outline-offset-2')}
          onClick={onFollow}
        >
          {content}
        </Link>
      ) : (
        <div className={classes}>{content}</div>
      )}
    </li>
  )
}
