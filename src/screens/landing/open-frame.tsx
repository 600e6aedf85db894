import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { AppFrame } from '#features/session/components/app-frame.tsx'
import { UserProvider } from '#features/session/components/user-provider.tsx'
import { ApiProvider } from '#lib/api-provider.tsx'
import { findSignedInUser } from '#lib/server-api.ts'
import { PublicFrame } from './public-frame.tsx'

/** For everybody, in the frame that they know. */
export async function OpenFrame({ children }: { children: ReactNode }) {
  const [user, jar] = await Promise.all([findSignedInUser(), cookies()])
  const theme = parseTheme(jar.get(themeCookie)?.value)
  return (
    <ApiProvider>
      {user ? (
        <UserProvider user={user}>
          <AppFrame theme={theme}>{children}</AppFrame>
        </UserProvider>
      ) : (
        <PublicFrame theme={theme}>{children}</PublicFrame>
      )}
    </ApiProvider>
  )
}
