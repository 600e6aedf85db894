'use client'
import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { formatChecked } from '#lib/format-checked.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { Popover } from './popover.tsx'
import { SourceName } from './source-name.tsx'

type SourceKind = 'live' | 'estimated' | 'sample' | 'unverified'

export interface SourcedValueProps {
  kind: SourceKind
  /** The value as shown, such as `<Money …/>` or "2.4 km". */
  children: ReactNode
  /** Name of the source, such as "Open-Meteo". */
  source?: string
  sourceUrl?: string
  /** ISO instant of the last check; shown in `zone` (IANA), else in the reader's. */
  checkedAt?: string
  zone?: string
  /** Inside another link or button: not interactive. */
  inert?: boolean
  className?: string
}

function Marked({ kind, word, children }: { kind: SourceKind; word: string; children: ReactNode }) {
  if (kind === 'live') return <>{children}</>
  return (
    <>
      <span className="underline decoration-1 decoration-control decoration-dotted underline-offset-4">{children}</span>
      {/* Keeps the two words apart for screen readers, and on one line. */}
      {'\u00a0'}
      <span className="text-ink-faint text-xs">{word}</span>
    </>
  )
}

/**
 * A value with its origin: live values are plain, all others have a dotted underline and a label.
 * Tapping shows the source and when it was checked.
 */
export function SourcedValue({
  kind,
  children,
  source,
  sourceUrl,
  checkedAt,
  zone,
  inert,
  className,
}: SourcedValueProps) {
  const t = useTranslations('common.source')
  const locale = useLocale()
  const readerZone = useReaderZone()
  const marked = (
    <Marked kind={kind} word={t(kind)}>
      {children}
    </Marked>
  )
  if (inert) return <span className={className}>{marked}</span>
  return (
    <Popover
      label={t('from')}
      trigger={
        <button
          type="button"
          className={classNames('inline rounded-sm text-left hover:bg-hover pointer-coarse:py-1.5', className)}
        >
          {marked}
          <span className="sr-only">{t('about')}</span>
        </button>
      }
    >
      <p className="font-medium">{t(kind)}</p>
      <p className="mt-0.5 text-ink-soft">{t(`${kind}Meaning`)}</p>
      {source || checkedAt ? (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-line border-t pt-3">
          {source ? <dt className="text-ink-faint">{t('from')}</dt> : null}
          {source ? (
            <dd className="min-w-0 break-words text-right">
              <SourceName name={source} />
            </dd>
          ) : null}
          {checkedAt ? <dt className="text-ink-faint">{t('checked')}</dt> : null}
          {checkedAt ? (
            <dd className="text-right">
              <time dateTime={checkedAt}>
                {formatChecked(checkedAt, zone ?? readerZone, locale, { zoneName: zone !== undefined })}
              </time>
            </dd>
          ) : null}
        </dl>
      ) : null}
      {sourceUrl ? (
        <a href={sourceUrl} target="_blank" rel="noreferrer" className="link mt-3 inline-flex items-center gap-1.5">
          {t('open')}
          <ExternalLink aria-hidden className="size-3.5" strokeWidth={1.75} />
        </a>
      ) : null}
    </Popover>
  )
}
