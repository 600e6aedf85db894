'use client'
import { Globe, LockKeyhole } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { ShareLink } from '#contract/share-link.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant, formatList } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** What a link shows, how often it was opened, and the way to end it. */
export function ShareLinkRow({ tripId, link }: { tripId: string; link: ShareLink }) {
  const t = useTranslations('share')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const revoke = trpc.companions.shareLinks.revoke.useMutation({
    onSuccess: () => toast.done(t('ended')),
    onError: (error) => toast.problem(t('notEnded'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.companions.shareLinks.list.invalidate({ tripId }),
  })
  const { sections, hasPassword, views, createdAt, expiresAt } = link
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now()
  const shown = formatList(
    sections.map((section) => t(`sections.${section}`)),
    locale,
  )
  const Icon = hasPassword ? LockKeyhole : Globe
  const date = (instant: string) => formatInstant(instant, zone, locale, { zoneName: false })
  const ends = expiresAt ? t('expires', { when: date(expiresAt) }) : t('neverExpires')
  return (
    <li className="flex items-start gap-3 py-3">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {shown}
          {hasPassword ? <Badge>{t('withPassword')}</Badge> : null}
          {isOver ? <Badge tone="caution">{t('expired')}</Badge> : null}
        </p>
        <p className="tabular flex flex-wrap gap-x-3 text-ink-faint text-sm">
          <span>{t('views', { count: views })}</span>
          <span>{ends}</span>
          <span>{t('since', { when: date(createdAt) })}</span>
        </p>
      </div>
      <ConfirmDialog
        trigger={
          <Button size="sm" aria-label={t('endNamed', { sections: shown })} busy={revoke.isPending}>
            {t('end')}
          </Button>
        }
        title={t('endTitle')}
        description={t('endDetail')}
        action={t('end')}
        onConfirm={() => revoke.mutate({ shareLinkId: link.id })}
      />
    </li>
  )
}
