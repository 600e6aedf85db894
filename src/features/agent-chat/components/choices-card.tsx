'use client'
import { Check } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { useAppError } from '#lib/app-error.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { useApplyChoice } from '../hooks/use-apply-choice.ts'

type ChoicesCardData = Extract<AgentCard, { type: 'choices' }>

/** A question back, with a button for each way to carry out what was asked. `canChoose` is false once it is no longer asked. */
export function ChoicesCard({
  card,
  tripId,
  canChoose,
}: {
  card: ChoicesCardData
  tripId: string
  canChoose: boolean
}) {
  const t = useTranslations('chat')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const explain = useAppError()
  const headingId = useId()
  const { choose, chosen, undo, isPending, error } = useApplyChoice(tripId)
  const problem = explain(error)
  return (
    <article
      aria-labelledby={headingId}
      className="rounded-lg border border-line-strong bg-surface px-3 py-2.5 text-sm"
    >
      <h3 id={headingId} className="font-medium">
        {card.question}
      </h3>
      {chosen === null ? (
        <ul className="mt-2 flex flex-col gap-1.5">
          {card.options.map((option) => (
            <li key={`${option.label} ${option.detail}`}>
              <Button
                className="h-auto min-h-10 w-full justify-start py-1.5 text-left pointer-coarse:min-h-11"
                disabled={!canChoose || isPending}
                onClick={() => choose(option)}
              >
                <span className="min-w-0">
                  <span className="block">{option.label}</span>
                  {option.detail ? (
                    <span className="block font-normal text-ink-faint text-xs">
                      {timesOnClock(option.detail, locale)}
                    </span>
                  ) : null}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1.5 flex items-center gap-2 text-ink-soft" role="status">
          <Check aria-hidden className="size-4 shrink-0 text-positive" />
          <span className="min-w-0 flex-1">{t('chosen', { label: chosen })}</span>
          <Button size="sm" disabled={isPending} onClick={undo}>
            {tCommon('undo')}
          </Button>
        </p>
      )}
      {problem ? (
        <Notice tone="danger" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </article>
  )
}
