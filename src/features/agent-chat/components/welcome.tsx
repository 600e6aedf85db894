'use client'
import { useTranslations } from 'next-intl'
import type { StageName } from '#contract/stage.ts'
import { SuggestionList } from './suggestion-list.tsx'

/** An empty conversation: what the assistant is for at this stage, with first questions. */
export function Welcome({
  stage,
  canAsk,
  onPick,
}: {
  stage: StageName
  canAsk: boolean
  onPick: (text: string) => void
}) {
  const t = useTranslations('chat')
  return (
    <div className="space-y-4 py-6">
      <div>
        <h3 className="font-semibold text-lg">{t(`welcome.${stage}.title`)}</h3>
        <p className="mt-1 max-w-prose text-ink-soft text-sm">{t(`welcome.${stage}.text`)}</p>
      </div>
      {canAsk && (
        <SuggestionList
          items={[t(`welcome.${stage}.first`), t(`welcome.${stage}.second`), t(`welcome.${stage}.third`)]}
          onPick={onPick}
        />
      )}
    </div>
  )
}
