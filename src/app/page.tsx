import { cookies } from 'next/headers'
import { themeCookie, themeOf } from '#components/layout/theme.ts'
import { Landing } from '#features/landing/components/landing.tsx'
import { PublicFrame } from '#features/landing/components/public-frame.tsx'
import { redirectSignedIn } from '#features/session/require-user.ts'

export default async function StartPage() {
  await redirectSignedIn('/trips')
  const jar = await cookies()
  return (
    <PublicFrame theme={themeOf(jar.get(themeCookie)?.value)}>
      <Landing />
    </PublicFrame>
  )
}
