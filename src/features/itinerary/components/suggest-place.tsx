'use client'
import { MapPinPlus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { loadPart } from '#lib/load-part.ts'

const SuggestSheet = dynamic(
  () => loadPart(() => import('./suggest-sheet.tsx')).then((module) => module.SuggestSheet),
  { ssr: false },
)

/** In the place of "Add", for those who may only look. */
export function SuggestPlace({ trip }: { trip: TripDetail }) {
  const t = useTranslations('plan.suggest')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="ml-auto">
      <Button size="sm" onClick={() => setOpen(true)}>
        <MapPinPlus aria-hidden strokeWidth={1.75} />
        {t('title')}
      </Button>
      {isOpen ? <SuggestSheet trip={trip} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
