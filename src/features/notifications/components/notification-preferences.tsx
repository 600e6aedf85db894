'use client'
import { getQueryKey } from '@trpc/react-query'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import {
  type NotificationChannel,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
} from '#contract/notification.ts'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'
import { PushDevice } from './push-device.tsx'

/** Which event is sent on which channel; a change is saved at once. */
export function NotificationPreferences() {
  const t = useTranslations('notifications')
  const explain = useAppError()
  const { get } = trpc.useUtils().notifications.preferences
  const shownAtOnce = useShownAtOnce()
  const preferences = trpc.notifications.preferences.get.useQuery()
  const sendsMail = trpc.system.about.useQuery().data?.sendsMail !== false
  const noMailId = useId()
  const set = trpc.notifications.preferences.set.useMutation({
    ...shownAtOnce(
      { queryKey: getQueryKey(trpc.notifications.preferences.get, undefined, 'query') },
      ({ kind, channels }) =>
        get.setData(
          undefined,
          (now) => now && { channels: { ...now.channels, [kind]: { ...now.channels[kind], ...channels } } },
        ),
      () => void get.invalidate(),
    ),
    onError: (error) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
  })
  if (preferences.isError)
    return (
      <ErrorState title={t('settingsFailed')} onRetry={() => preferences.refetch()}>
        {explain(preferences.error)}
      </ErrorState>
    )
  if (!preferences.data)
    return (
      <LoadingRegion className="flex flex-col gap-5 py-3">
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </LoadingRegion>
    )
  const { channels } = preferences.data
  const isOff = (channel: NotificationChannel) => channel === 'mail' && !sendsMail
  const cell = (kind: NotificationKind, channel: NotificationChannel) => (
    <Checkbox
      aria-label={t('cell', { kind: t(`names.${kind}`), channel: t(`channels.${channel}`) })}
      checked={channels[kind][channel] && !isOff(channel)}
      disabled={isOff(channel)}
      aria-describedby={isOff(channel) ? noMailId : undefined}
      onChange={({ target }) => set.mutate({ kind, channels: { [channel]: target.checked } })}
      className="justify-center pointer-coarse:min-w-11"
    />
  )
  return (
    <section aria-label={t('settings')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('settingsLead')}</p>
      <table className="w-full border-line border-y text-sm">
        <thead>
          <tr className="border-line border-b text-ink-soft">
            <th scope="col" className="py-2.5 pr-3 text-left font-medium">
              {t('event')}
            </th>
            {notificationChannels.map((channel) => (
              <th key={channel} scope="col" className="w-14 px-1 py-2.5 text-center font-medium sm:w-24">
                {t(`channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {notificationKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {t(`names.${kind}`)}
              </th>
              {notificationChannels.map((channel) => (
                <td key={channel} className="px-1">
                  {cell(kind, channel)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sendsMail ? null : (
        <p id={noMailId} className="mt-3 max-w-prose text-ink-soft text-sm">
          {t('noMail')}
        </p>
      )}
      <PushDevice />
    </section>
  )
}
