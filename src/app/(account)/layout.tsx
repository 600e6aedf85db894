import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { NarrowFrame } from '#features/session/components/narrow-frame.tsx'
import { ApiProvider } from '#lib/api-provider.tsx'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  return (
    <ApiProvider>
      <NarrowFrame theme={parseTheme(jar.get(themeCookie)?.value)}>{children}</NarrowFrame>
    </ApiProvider>
  )
}
