'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { TooltipProvider } from '#components/ui/tooltip.tsx'
import { loadPart } from '#lib/load-part.ts'

/** Nobody reads a toast before the page: its code comes after. */
const Toaster = dynamic(() => loadPart(() => import('#components/ui/toaster.tsx')).then((module) => module.Toaster), {
  ssr: false,
})

/** What parts of the interface expect around them, once at the root. */
export function InterfaceProviders({ children }: { children: ReactNode }) {
  return (
    <TooltipProvider>
      {children}
      <Toaster />
    </TooltipProvider>
  )
}
