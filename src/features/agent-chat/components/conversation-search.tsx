'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Highlighted } from '#components/ui/highlighted.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { SearchInput } from '#components/ui/search-input.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ConversationHit } from '#contract/conversation.ts'
import type { StageName } from '#contract/stage.ts'
import { useAppError } from '#lib/app-error.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

const typingPauseMs = 250

/** Finds a conversation of this stage by words of its title or its messages, and opens it. */
export function ConversationSearch({
  tripId,
  stage,
  onOpen,
}: {
  tripId: string
  stage: StageName
  onOpen: (conversationId: string) => void
}) {
  const t = useTranslations('chat.search')
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const sought = useDebounced(text.trim(), typingPauseMs)
  return (
    <Sheet
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton size="sm" icon={Search} label={t('open')} variant="quiet" />}
      title={t('open')}
    >
      <SearchInput label={t('field')} value={text} maxLength={100} onChange={setText} />
      {sought === '' ? null : (
        <Hits
          tripId={tripId}
          stage={stage}
          sought={sought}
          onOpen={(conversationId) => {
            setOpen(false)
            onOpen(conversationId)
          }}
        />
      )}
    </Sheet>
  )
}

interface HitsProps {
  tripId: string
  stage: StageName
  sought: string
  onOpen: (conversationId: string) => void
}

function Hits({ tripId, stage, sought, onOpen }: HitsProps) {
  const t = useTranslations('chat.search')
  const explain = useAppError()
  const search = trpc.agent.conversations.search.useInfiniteQuery(
    { tripId, stage, text: sought, limit: 20 },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  )
  if (search.isPending)
    return (
      <LoadingRegion className="flex flex-col gap-3 py-4">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
      </LoadingRegion>
    )
  if (search.isError)
    return (
      <ErrorState title={t('failed')} onRetry={() => void search.refetch()}>
        {explain(search.error)}
      </ErrorState>
    )
  const hits = search.data.pages.flatMap(({ items }) => items)
  if (hits.length === 0)
    return (
      <p role="status" className="py-6 text-ink-soft">
        {t('nothing', { text: sought })}
      </p>
    )
  return (
    <>
      <ul aria-label={t('results')} className="-mx-2 mt-3 divide-y divide-line">
        {hits.map((hit) => (
          <li key={hit.conversation.id}>
            <HitRow hit={hit} onOpen={() => onOpen(hit.conversation.id)} />
          </li>
        ))}
      </ul>
      {search.hasNextPage ? (
        <LoadMore hasMore loading={search.isFetchingNextPage} onLoadMore={() => void search.fetchNextPage()} />
      ) : null}
    </>
  )
}

function HitRow({ hit, onOpen }: { hit: ConversationHit; onOpen: () => void }) {
  const locale = useLocale()
  const zone = useReaderZone()
  const { conversation, titleHighlights, excerpt, highlights } = hit
  return (
    <button
      type="button"
      onClick={onOpen}
      className="block w-full rounded-md px-2 py-2.5 text-left text-sm hover:bg-hover"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">
          <Highlighted text={conversation.title} highlights={titleHighlights} />
        </span>
        <span className="shrink-0 text-ink-faint text-xs">
          {formatDay(dayIn(zone, Date.parse(conversation.updatedAt)), locale)}
        </span>
      </span>
      {excerpt === '' ? null : (
        <span className="mt-0.5 block text-ink-soft [overflow-wrap:anywhere]">
          <Highlighted text={excerpt} highlights={highlights} />
        </span>
      )}
    </button>
  )
}
