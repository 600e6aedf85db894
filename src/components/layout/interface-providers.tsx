'use client'
import dynamic from 'next/dynamic'
import { type ReactNode, useEffect } from 'react'
import { preloadPanels } from '#components/ui/floating/late-panels.ts'
import { loadPart } from '#lib/load-part.ts'
import { tolerateTranslation } from '#lib/tolerate-translation.ts'
import { keepFocus } from './keep-focus.ts'
import { KeyboardInset } from './keyboard-inset.tsx'

/** Toasts are loaded after the page, which never starts with one. */
const Toaster = dynamic(() => loadPart(() => import('#components/ui/toaster.tsx')).then((module) => module.Toaster), {
  ssr: false,
})

tolerateTranslation()

/** What interface parts expect, once at the root. */
export function InterfaceProviders({ children }: { children: ReactNode }) {
  useEffect(keepFocus, [])
  useEffect(preloadPanels, [])
  return (
    <>
      {children}
      <KeyboardInset />
      <Toaster />
    </>
  )
}
