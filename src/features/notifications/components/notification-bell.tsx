'use client'
import { Bell } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'

const NotificationPanel = dynamic(
  () => loadPart(() => import('./notification-panel.tsx')).then((module) => module.NotificationPanel),
  { ssr: false, loading: () => <Skeleton className="h-10 w-full" /> },
)

const mostShown = 99

/** How many notifications are unread, and the list behind it. */
export function NotificationBell() {
  const t = useTranslations('notifications')
  const utils = trpc.useUtils()
  const [unread, setUnread] = useState(0)
  const [isOpen, setOpen] = useState(false)
  trpc.notifications.live.useSubscription(undefined, {
    onData: (now) => {
      setUnread(now.unread)
      void utils.notifications.list.invalidate()
    },
  })
  return (
    <span className="relative">
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        label={t('title')}
        align="end"
        className="w-96 p-0"
        trigger={<IconButton icon={Bell} label={t('bell', { count: unread })} />}
      >
        <NotificationPanel onFollow={() => setOpen(false)} />
      </Popover>
      {unread > 0 ? (
        <span
          aria-hidden
          className="tabular pointer-events-none absolute top-0 right-0 pointer-coarse:top-1 pointer-coarse:right-1 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 font-semibold text-[10px] text-accent-ink"
        >
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      ) : null}
    </span>
  )
}
