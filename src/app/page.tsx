import { cookies } from 'next/headers'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { redirectSignedIn } from '#features/session/require-user.ts'
import { Landing } from '#screens/landing/landing.tsx'
import { PublicFrame } from '#screens/landing/public-frame.tsx'

export default async function StartPage() {
  await redirectSignedIn('/trips')
  const jar = await cookies()
  return (
    <PublicFrame theme={parseTheme(jar.get(themeCookie)?.value)}>
      <Landing />
    </PublicFrame>
  )
}
