'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TagOffers } from '#features/trips/components/tag-offers.tsx'
import { trpc } from '#lib/trpc.ts'

/** What the ratings of this trip say of the reader, for the reader alone. */
export function Taste({ tripId, rated }: { tripId: string; rated: number }) {
  const t = useTranslations('post.taste')
  const { data } = trpc.tags.suggest.useQuery({ tripId })
  if (!data) return null
  return (
    <section aria-label={t('title')}>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      {data.items.length > 0 ? (
        <>
          <p className="mt-1 mb-1 text-ink-soft text-sm">{t('lead')}</p>
          {/* Other ratings offer other tags: what was decided before says nothing of them. */}
          <TagOffers key={data.items.map(({ tag, weight }) => `${tag}${weight}`).join()} items={data.items} />
        </>
      ) : (
        <p className="mt-1 text-ink-soft text-sm">
          {t(!data.enabled ? 'off' : rated > 0 ? 'known' : 'none')}{' '}
          <Link href="/profile/memory" className="text-accent underline underline-offset-2">
            {t('open')}
          </Link>
        </p>
      )}
    </section>
  )
}
