'use client'
import { ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { TableSkeleton } from '#components/ui/table-skeleton.tsx'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

const pageSize = 30

/** Mails of this server, readable where no mail transport is configured. */
export function OutboxList() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const outbox = trpc.admin.outbox.list.useInfiniteQuery(
    { limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor },
  )
  const mails = outbox.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <p className="mb-5 max-w-prose text-ink-soft">{t('outboxLead')}</p>
      {outbox.isPending ? <TableSkeleton rows={4} /> : null}
      {outbox.isError && !outbox.data ? (
        <ErrorState title={t('loadFailed')} onRetry={() => outbox.refetch()}>
          {explain(outbox.error)}
        </ErrorState>
      ) : null}
      {outbox.data && mails.length === 0 ? <EmptyState title={t('noMails')} example={t('noMailsHint')} /> : null}
      {mails.length > 0 ? (
        <>
          <ul className="divide-y divide-line border-line border-y">
            {mails.map((mail) => (
              <Mail key={mail.id} {...mail} />
            ))}
          </ul>
          <LoadMore
            hasMore={outbox.hasNextPage}
            loading={outbox.isFetchingNextPage}
            onLoadMore={() => outbox.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  )
}

function Mail({ to, subject, text, createdAt }: { to: string; subject: string; text: string; createdAt: string }) {
  const locale = useLocale()
  const zone = useReaderZone()
  return (
    <li>
      <details className="group">
        <summary className="grid min-h-14 list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2.5 hover:bg-hover/60">
          <span className="min-w-0">
            <span className="block truncate font-medium">{subject}</span>
            <span className="tabular block truncate text-ink-faint">
              {to} · <time dateTime={createdAt}>{formatInstant(createdAt, zone, locale)}</time>
            </span>
          </span>
          <ChevronDown
            aria-hidden
            className="size-4 text-ink-faint transition-transform group-open:rotate-180"
            strokeWidth={1.75}
          />
        </summary>
        <MailText text={text} />
      </details>
    </li>
  )
}

/** Makes the links of a mail clickable. */
function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/)
  return (
    <p className="max-w-prose whitespace-pre-wrap break-words pb-5 text-ink-soft">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} className="link break-all">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
