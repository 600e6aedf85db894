// The message of the button that plans a trip from its brief.
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { sendMessageSchema, TurnCommand } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { planFromBriefSchema } from '#contract/trip-brief.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

export type SendInput = Omit<z.infer<typeof sendMessageSchema>, 'idempotencyKey'> & { command?: TurnCommand }
export type PlanFromBrief = z.infer<typeof planFromBriefSchema>

export function planMessage({ tripId, conversationId }: PlanFromBrief, locale: Locale): SendInput {
  const text = createServerTranslator(locale)('agent.planCommand')
  return { tripId, conversationId, stage: 'pre', clientMessageId: uuidv7(), text, command: 'plan' }
}
