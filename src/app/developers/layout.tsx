import type { ReactNode } from 'react'
import { OpenFrame } from '#screens/landing/open-frame.tsx'

export default function DevelopersLayout({ children }: { children: ReactNode }) {
  return <OpenFrame>{children}</OpenFrame>
}
