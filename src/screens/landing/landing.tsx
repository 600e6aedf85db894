import { ClipboardCheck, GitCompareArrows, Quote } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClasses } from '#components/ui/button.tsx'
import { SampleDay } from '#features/sample-day/components/sample-day.tsx'
import { TryPlan } from '#features/trials/components/try-plan.tsx'
import { ApiProvider } from '#lib/api-provider.tsx'

const promises = [
  { key: 'checked', icon: ClipboardCheck },
  { key: 'asked', icon: GitCompareArrows },
  { key: 'sourced', icon: Quote },
] as const

/** The landing page: headline, sample day, three promises. */
export function Landing() {
  const t = useTranslations('landing')
  return (
    <>
      <div className="max-w-2xl pt-4 pb-8 sm:pt-8 sm:pb-10">
        <h1 className="font-semibold text-[2rem] leading-tight tracking-tight sm:text-2xl">{t('title')}</h1>
        <p className="mt-3 max-w-prose text-base text-ink-soft">{t('lead')}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <Link href="/register" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
            {t('start')}
          </Link>
          <Link href="/login" className={buttonClasses({ size: 'lg' })}>
            {t('signIn')}
          </Link>
        </div>
      </div>
      <ApiProvider>
        <TryPlan sample={<SampleDay />} />
      </ApiProvider>
      <ul className="mt-12 grid gap-x-10 gap-y-8 sm:grid-cols-3">
        {promises.map(({ key, icon: Icon }) => (
          <li key={key} className="border-line-strong border-t pt-4">
            <Icon aria-hidden className="size-5 text-accent" strokeWidth={1.75} />
            <h2 className="mt-3 font-semibold text-base">{t(`promises.${key}.title`)}</h2>
            <p className="mt-1.5 text-ink-soft">{t(`promises.${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
