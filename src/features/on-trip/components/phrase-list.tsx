'use client'
import { useLocale, useTranslations } from 'next-intl'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'

/** Phrases in the language of the place, as they are written and as they sound. */
export function PhraseList({ country }: { country: string }) {
  const t = useTranslations('today.phrases')
  const locale = useLocale()
  const { data } = trpc.travel.countryFacts.useQuery({ country }, { staleTime: Number.POSITIVE_INFINITY })
  const facts = data?.facts
  // What one speaks oneself needs no phrases.
  if (!facts || facts.phrases.length === 0 || locale.startsWith(facts.language)) return null
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(facts.language) ?? facts.language
  return (
    <section aria-label={t('title')}>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <p className="mt-0.5 text-ink-soft text-sm">{t('language', { language })}</p>
      <dl className="mt-2 divide-y divide-line border-line border-y">
        {facts.phrases.map(({ id, meaning, local, say }) => (
          <div key={id} className="py-2">
            <dt className="text-ink-soft text-xs">{localized(meaning, locale)}</dt>
            <dd className="mt-0.5 flex flex-wrap items-baseline gap-x-3">
              <span lang={facts.language} translate="no" className="font-medium text-lg">
                {local}
              </span>
              {say ? <span className="text-ink-soft text-sm">{localized(say, locale)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
