import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { OpenedShare } from '#contract/server-api.ts'
import { LockedTrip } from '#features/share-links/components/locked-trip.tsx'
import { SharedTripView } from '#features/share-links/components/shared-trip-view.tsx'

/** The public page of a trip: the trip itself, its password first, or why there is nothing to see. */
export async function SharePage({ token, opened }: { token: string; opened: OpenedShare }) {
  if ('trip' in opened) return <SharedTripView trip={opened.trip} />
  if (opened.refusal === 'password') return <LockedTrip token={token} />
  const [t, tLayout] = await Promise.all([getTranslations('share'), getTranslations('layout')])
  return (
    <EmptyState
      headingLevel={1}
      title={t(`refusals.${opened.refusal}.title`)}
      example={t(`refusals.${opened.refusal}.detail`)}
      action={
        <Link href="/" className={buttonClasses()}>
          {tLayout('notFoundAction')}
        </Link>
      }
    />
  )
}
