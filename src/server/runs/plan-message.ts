// The message of the button that plans a trip from its brief.
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { sendMessageSchema, TurnCommand } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { BriefPatch, PlanFromBrief } from '#contract/trip-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

export interface SendInput extends Omit<z.infer<typeof sendMessageSchema>, 'idempotencyKey'> {
  command?: TurnCommand
  /** Of the brief. */
  patch?: BriefPatch
}

export function planMessage({ tripId, conversationId, patch, scope }: PlanFromBrief, locale: Locale): SendInput {
  const t = createServerTranslator(locale)
  const text = scope ? t('agent.replanCommand', { count: scope.days.length }) : t('agent.planCommand')
  const command = { command: 'plan' as const, scope }
  return { tripId, conversationId, stage: 'pre', clientMessageId: uuidv7(), text, command, patch }
}

export function isEmptyPatch({ set, forget }: BriefPatch): boolean {
  return Object.keys(set).length + forget.length === 0
}
