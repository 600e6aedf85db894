'use client'
import { Check, ChevronRight, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { formatElapsedTime } from '../elapsed-time.ts'
import type { ToolUse } from '../turn.ts'

/** One tool call: label, result and duration; its arguments are collapsed. */
export function ToolCard({ name, label, args, ok, summary, ms }: ToolUse) {
  const t = useTranslations('chat')
  const locale = useLocale()
  return (
    <details className="group text-sm">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-2 rounded-md px-1.5 py-1 hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="shrink-0">
          <StateIcon ok={ok} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="text-ink">{label}</span>
          {summary && (
            <span className="text-ink-soft max-md:block max-md:text-xs">
              <span className="max-md:hidden"> · </span>
              {timesOnClock(summary, locale)}
            </span>
          )}
          <span className="sr-only"> · {t(ok === null ? 'toolRunning' : ok ? 'toolDone' : 'toolFailed')}</span>
        </span>
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="mt-1 mb-2 ml-7.5 rounded-md bg-sunken p-3">
        <p className="flex flex-wrap justify-between gap-x-3 text-ink-faint text-xs">
          {t('toolCalledWith', { name })}
          {ms === null ? null : <span className="tabular">{formatElapsedTime(ms, languageOf(locale))}</span>}
        </p>
        <pre className="mt-1 max-h-48 overflow-auto whitespace-pre-wrap text-ink-soft text-xs [overflow-wrap:anywhere]">
          {JSON.stringify(args, null, 2)}
        </pre>
      </div>
    </details>
  )
}

function StateIcon({ ok }: { ok: boolean | null }) {
  if (ok === null)
    return <LoaderCircle aria-hidden className="size-4 animate-spin text-accent motion-reduce:animate-none" />
  if (ok) return <Check aria-hidden className="size-4 text-positive" />
  return <TriangleAlert aria-hidden className="size-4 text-caution" />
}
