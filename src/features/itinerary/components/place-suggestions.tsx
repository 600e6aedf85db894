'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'

const typingPauseMs = 250
const shortestText = 2

/** Places near the destination that fit what is being typed; nothing where no source knows any. */
export function PlaceSuggestions({
  text,
  near,
  onChoose,
}: {
  text: string
  near: { lat: number; lng: number }
  /** `name` in the reader's language. */
  onChoose: (place: FoundPlace, name: string) => void
}) {
  const t = useTranslations('plan.form')
  const tKind = useTranslations('plan.kind')
  const locale = useLocale()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text])
  const { data } = trpc.travel.places.search.useQuery(
    { text: asked, near: { lat: near.lat, lng: near.lng }, limit: 5 },
    { enabled: asked.length >= shortestText, staleTime: 300_000 },
  )
  if (asked.length < shortestText || !data || data.items.length === 0) return null
  return (
    <ul aria-label={t('found')} className="-mt-2 divide-y divide-line border-line border-b">
      {data.items.map((place) => {
        const name = localized(place.name, locale)
        const area = place.area && localized(place.area, locale)
        return (
          <li key={place.id}>
            <button
              type="button"
              onClick={() => onChoose(place, name)}
              className="flex w-full items-center gap-2 rounded-sm px-1 py-1.5 text-left text-sm hover:bg-hover pointer-coarse:min-h-11"
            >
              <KindIcon kind={place.kind} label={tKind(place.kind)} />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {area ? <span className="max-w-[45%] truncate text-ink-faint text-xs">{area}</span> : null}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
