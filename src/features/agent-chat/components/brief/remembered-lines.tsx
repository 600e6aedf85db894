'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { RememberedWish } from '#contract/trip-brief.ts'
import { memoryPath } from '../../memory-path.ts'

/** Which memories a field comes from, each with the way to it. */
export function RememberedLines({ wishes }: { wishes: readonly RememberedWish[] }) {
  const t = useTranslations('brief')
  if (wishes.length === 0) return null
  return (
    <div className="text-ink-soft text-xs">
      <p>{t('rememberedLead')}</p>
      <ul className="mt-1 space-y-1">
        {wishes.map(({ ref, text }) => (
          <li key={ref}>
            <Link href={memoryPath(ref)} className="break-words text-accent underline-offset-2 hover:underline">
              {t('quoted', { text })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
