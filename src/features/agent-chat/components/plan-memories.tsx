'use client'
import { Bookmark } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memoryPath } from '../memory-path.ts'

/** Why the plans suit this traveler: what they take from memory, each with the way to it. */
export function PlanMemories({ memories }: { memories: readonly { ref: string; text: string }[] }) {
  const t = useTranslations('chat')
  if (memories.length === 0) return null
  return (
    <div className="mt-1.5 flex gap-1.5 px-1.5">
      <Bookmark aria-hidden className="mt-0.5 size-3.5 shrink-0 text-accent" />
      <div className="min-w-0">
        <p className="text-ink-soft">{t('becauseRemembered')}</p>
        <ul>
          {memories.map(({ ref, text }) => (
            <li key={ref}>
              <Link href={memoryPath(ref)} className="break-words text-accent underline-offset-2 hover:underline">
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
