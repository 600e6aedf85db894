// Beginnings of conversations that people pick from a menu of their program.
import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { idSchema, lineSchema } from '#contract/paging.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import type { McpSession } from './mcp-session.ts'

const newTripSchema = z.object({
  destination: lineSchema.max(120),
  days: z.coerce.number().int().min(1).max(60).optional(),
  wishes: lineSchema.max(200).optional(),
})
const ofTripSchema = z.object({ tripId: idSchema })

const prompts = {
  plan_trip: newTripSchema,
  review_trip: ofTripSchema,
  prepare_trip: ofTripSchema,
} as const
type PromptName = keyof typeof prompts

const names = Object.keys(prompts).filter(isPromptName)

function isPromptName(name: string): name is PromptName {
  return Object.hasOwn(prompts, name)
}

export function listPrompts({ t }: McpSession): Prompt[] {
  return names.map((name) => ({
    name,
    title: t(`mcp.prompts.${name}.title`),
    description: t(`mcp.prompts.${name}.description`),
    arguments: Object.entries(prompts[name].shape).map(([key, schema]) => ({
      name: key,
      required: !z.safeParse(schema, undefined).success,
    })),
  }))
}

/** @throws AppError NOT_FOUND, INVALID_INPUT */
export function getPrompt({ t }: McpSession, name: string, given: Record<string, string> = {}): GetPromptResult {
  if (!isPromptName(name)) throw notFound('prompt')
  const text =
    name === 'plan_trip'
      ? planText(t, parse(newTripSchema, given))
      : t(`mcp.prompts.${name}.text`, parse(ofTripSchema, given))
  return {
    description: t(`mcp.prompts.${name}.description`),
    messages: [{ role: 'user', content: { type: 'text', text } }],
  }
}

function planText(t: McpSession['t'], { destination, days, wishes }: z.infer<typeof newTripSchema>): string {
  return t('mcp.prompts.plan_trip.text', {
    destination,
    days: days ?? 0,
    hasWishes: wishes ? 'yes' : 'no',
    wishes: wishes ?? '',
  })
}

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidInput(issue?.path.join('.') ?? '', issue?.code ?? 'invalid', issue?.message ?? 'invalid')
}
