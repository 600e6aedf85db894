import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { NotificationBell } from '#features/notifications/components/notification-bell.tsx'
import { AppFrame } from '#features/session/components/app-frame.tsx'
import { FirstQueries } from '#lib/first-queries.tsx'
import { requireTripId } from '#lib/require-trip-id.ts'
import { readFirstView } from '#screens/trip/first-view.tsx'
import { TripFrame } from '#screens/trip/trip-frame.tsx'

/** The trip takes the whole window under the header. */
export default async function TripLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>
  children: ReactNode
}) {
  const [{ id }, jar] = await Promise.all([params, cookies()])
  const tripId = requireTripId(id)
  const firstView = await readFirstView(tripId)
  return (
    <AppFrame theme={parseTheme(jar.get(themeCookie)?.value)} layout="screen" actions={<NotificationBell />}>
      <FirstQueries read={(api) => api.trips.get.prefetch({ tripId })}>
        <TripFrame tripId={tripId} firstView={firstView}>
          {children}
        </TripFrame>
      </FirstQueries>
    </AppFrame>
  )
}
