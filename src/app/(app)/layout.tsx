import type { ReactNode } from 'react'
import { OfflineLauncher } from '#features/offline/components/offline-launcher.tsx'
import { PaletteLauncher } from '#features/palette/components/palette-launcher.tsx'
import { UserProvider } from '#features/session/components/user-provider.tsx'
import { requireUser } from '#features/session/require-user.ts'
import { TrialClaim } from '#features/trials/components/trial-claim.tsx'
import { ApiProvider } from '#lib/api-provider.tsx'

/** Pages for signed-in people. Each group below chooses its frame. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const user = await requireUser()
  return (
    <ApiProvider>
      <UserProvider user={user}>
        {children}
        <PaletteLauncher />
        <OfflineLauncher />
        <TrialClaim />
      </UserProvider>
    </ApiProvider>
  )
}
