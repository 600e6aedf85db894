import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { NotificationBell } from '#features/notifications/components/notification-bell.tsx'
import { AppFrame } from '#features/session/components/app-frame.tsx'

/** The trip takes the whole window under the header. */
export default async function TripLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  return (
    <AppFrame theme={parseTheme(jar.get(themeCookie)?.value)} layout="screen" actions={<NotificationBell />}>
      {children}
    </AppFrame>
  )
}
