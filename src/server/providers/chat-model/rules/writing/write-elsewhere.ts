import type { StageName } from '#contract/stage.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { TurnContext } from '../../turn-notes.ts'

/** Points to the stage that a request belongs to. */
export function writeElsewhere(wanted: StageName, { stage, locale }: TurnContext): string {
  const t = createServerTranslator(locale)
  const isAfterTrip = wanted === 'on' && stage === 'post'
  return t(`replies.elsewhere.${isAfterTrip ? 'onAfterTrip' : wanted}`, {
    stage: t(`replies.stageName.${wanted}`),
    here: t(`replies.stageName.${stage}`),
  })
}
