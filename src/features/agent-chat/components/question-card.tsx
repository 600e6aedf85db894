'use client'
import { Check } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { trpc } from '#lib/trpc.ts'
import type { Asked } from '../turn.ts'

export interface QuestionCardProps {
  question: Asked
  /** The run still waits for it. */
  isOpen: boolean
  canAnswer: boolean
}

/** What the assistant has to know before it goes on: a button for each option, then what was chosen. */
export function QuestionCard({ question, isOpen, canAnswer }: QuestionCardProps) {
  const t = useTranslations('chat.question')
  const locale = useLocale()
  const explain = useAppError()
  const headingId = useId()
  const answer = trpc.agent.answer.useMutation()
  const { id: questionId, runId, text, options } = question
  const chosen = options.find(
    ({ id }) => id === (question.answer ?? (isOpen && answer.isPending ? answer.variables.choice : null)),
  )
  const problem = explain(answer.error)
  return (
    <fieldset
      aria-labelledby={headingId}
      className="min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2.5 text-sm"
    >
      <h3 id={headingId} className="font-medium">
        {text}
      </h3>
      {chosen ? (
        <p className="mt-1.5 flex items-center gap-2 text-ink-soft">
          <Check aria-hidden className="size-4 shrink-0 text-positive" />
          <span className="min-w-0">
            {t('chosen', { label: [chosen.label, chosen.detail].filter(Boolean).join(factSeparator) })}
          </span>
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1.5">
          {options.map(({ id: choice, label, detail }) => (
            <li key={choice}>
              <Button
                className="h-auto min-h-10 w-full justify-start whitespace-normal py-1.5 text-left pointer-coarse:min-h-11"
                disabled={!isOpen || !canAnswer}
                onClick={() => answer.mutate({ runId, questionId, choice })}
              >
                <span className="min-w-0">
                  <span className="block">{label}</span>
                  {detail ? (
                    <span className="block font-normal text-ink-faint text-xs">{timesOnClock(detail, locale)}</span>
                  ) : null}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!isOpen && !chosen ? <p className="mt-2 text-ink-faint text-xs">{t('closed')}</p> : null}
      {isOpen && !chosen && canAnswer ? <p className="mt-2 text-ink-faint text-xs">{t('hint')}</p> : null}
      {problem ? (
        <Notice tone="danger" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </fieldset>
  )
}
