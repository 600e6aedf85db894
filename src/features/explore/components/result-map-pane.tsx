'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { loadPart } from '#lib/load-part.ts'
import type { ResultPin } from './result-map.tsx'

const ResultMap = dynamic(() => loadPart(() => import('./result-map.tsx')).then((module) => module.ResultMap), {
  ssr: false,
  loading: () => <Skeleton className="h-full rounded-none" />,
})

/** The map of results; its library is fetched when the map is first seen. */
export function ResultMapPane(props: { pins: readonly ResultPin[]; lit: string | null; onPick: (id: string) => void }) {
  const t = useTranslations('map')
  const box = useRef<HTMLDivElement>(null)
  const [manner, setManner] = useState<'unseen' | 'map' | 'none'>('unseen')
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      setManner(document.createElement('canvas').getContext('webgl2') ? 'map' : 'none')
      observer.disconnect()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className="h-full bg-sunken">
      {manner === 'map' ? <ResultMap {...props} /> : null}
      {manner === 'none' ? <Notice className="m-4">{t('noMap')}</Notice> : null}
    </div>
  )
}
