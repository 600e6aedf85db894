import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { ApiProvider } from '#lib/api-provider.tsx'
import { PublicFrame } from '#screens/landing/public-frame.tsx'

export default async function ShareLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  return (
    <ApiProvider>
      <PublicFrame theme={parseTheme(jar.get(themeCookie)?.value)}>{children}</PublicFrame>
    </ApiProvider>
  )
}
