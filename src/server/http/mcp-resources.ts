// Trips as documents: all of one as JSON, and its plan as people read it.
import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js'
import { AppError } from '../kernel/app-error.ts'
import type { McpSession } from './mcp-session.ts'

const scheme = 'journeyon://trips/'
const address = /^journeyon:\/\/trips\/([\da-f-]{36})(\/plan)?$/
const pageSize = 50

export async function listTripResources(
  { callerUntil }: McpSession,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<{ resources: Resource[]; nextCursor?: string }> {
  const { items, nextCursor } = await callerUntil(signal).trips.list({ limit: pageSize, cursor })
  const resources = items.map(({ id, title, updatedAt }) => ({
    uri: `${scheme}${id}`,
    name: id,
    title,
    mimeType: 'application/json',
    annotations: { lastModified: updatedAt },
  }))
  return { resources, ...(nextCursor !== null && { nextCursor }) }
}

export function tripResourceTemplates({ t }: McpSession): ResourceTemplate[] {
  return [
    {
      uriTemplate: `${scheme}{tripId}`,
      name: 'trip',
      title: t('mcp.resources.trip.title'),
      description: t('mcp.resources.trip.description'),
      mimeType: 'application/json',
    },
    {
      uriTemplate: `${scheme}{tripId}/plan`,
      name: 'trip_plan',
      title: t('mcp.resources.plan.title'),
      description: t('mcp.resources.plan.description'),
      mimeType: 'text/markdown',
    },
  ]
}

/** @throws AppError NOT_FOUND for an address of none, and for somebody else's trip. */
export async function readTripResource(
  { callerUntil }: McpSession,
  uri: string,
  signal: AbortSignal,
): Promise<ReadResourceResult> {
  const [, tripId, plan] = address.exec(uri) ?? []
  if (tripId === undefined) throw new AppError('NOT_FOUND', { details: { entity: 'resource' } })
  const caller = callerUntil(signal)
  if (plan === undefined) {
    const trip = await caller.trips.get({ tripId })
    return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(trip) }] }
  }
  const { text } = await caller.exports.file({ tripId, format: 'md' })
  return { contents: [{ uri, mimeType: 'text/markdown', text }] }
}
