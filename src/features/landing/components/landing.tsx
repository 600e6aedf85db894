import { ClipboardCheck, GitCompareArrows, Quote } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClasses } from '#components/ui/button.tsx'
import { SampleDay } from '#features/sample-day/components/sample-day.tsx'

const promises = [
  { key: 'checked', icon: ClipboardCheck },
  { key: 'asked', icon: GitCompareArrows },
  { key: 'sourced', icon: Quote },
] as const

/** What it is, in one look: a sentence, a day to try, three promises. */
export function Landing() {
  const words = useTranslations('landing')
  return (
    <>
      <div className="grid items-end gap-x-12 gap-y-6 pt-4 pb-8 sm:pt-10 sm:pb-12 md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <h1 className="max-w-2xl font-semibold text-[2rem] leading-tight tracking-tight sm:text-2xl">
          {words('title')}
        </h1>
        <div>
          <p className="max-w-prose text-base text-ink-soft">{words('lead')}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Link href="/register" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
              {words('start')}
            </Link>
            <Link href="/login" className={buttonClasses({ size: 'lg' })}>
              {words('signIn')}
            </Link>
          </div>
        </div>
      </div>
      <SampleDay />
      <ul className="mt-12 grid gap-x-10 gap-y-8 sm:grid-cols-3">
        {promises.map(({ key, icon: Icon }) => (
          <li key={key} className="border-line-strong border-t pt-4">
            <Icon aria-hidden className="size-5 text-accent" strokeWidth={1.75} />
            <h2 className="mt-3 font-semibold text-base">{words(`promises.${key}.title`)}</h2>
            <p className="mt-1.5 text-ink-soft">{words(`promises.${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
