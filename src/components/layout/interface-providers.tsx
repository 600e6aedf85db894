'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { TooltipProvider } from '#components/ui/tooltip.tsx'

/** Nobody reads a toast before the page: its code comes after. */
const Toaster = dynamic(async () => (await import('#components/ui/toaster.tsx')).Toaster, { ssr: false })

/** What parts of the interface expect around them, once at the root. */
export function InterfaceProviders({ children }: { children: ReactNode }) {
  return (
    <TooltipProvider>
      {children}
      <Toaster />
    </TooltipProvider>
  )
}
