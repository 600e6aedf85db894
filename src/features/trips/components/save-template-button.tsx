'use client'
import { BookmarkPlus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Trip } from '#contract/trip.ts'
import { loadPart } from '#lib/load-part.ts'

const SaveTemplateDialog = dynamic(
  () => loadPart(() => import('./save-template-dialog.tsx')).then((module) => module.SaveTemplateDialog),
  { ssr: false },
)

export function SaveTemplateButton({ trip }: { trip: Pick<Trip, 'id' | 'title'> }) {
  const t = useTranslations('templates.save')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <BookmarkPlus aria-hidden />
        {t('action')}
      </Button>
      {isOpen ? <SaveTemplateDialog trip={trip} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
