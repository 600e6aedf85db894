// The address in the `List-Unsubscribe` header of mails: a mail program posts to it (RFC 8058), a person gets the page.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isAppError } from '../kernel/app-error.ts'
import type { Services } from '../procedures/services.ts'

const rule = { name: 'unsubscribe', limit: 30, seconds: 300 }

export async function unsubscribe(
  { notifications, rateLimit }: Pick<Services, 'notifications' | 'rateLimit'>,
  req: IncomingMessage,
  res: ServerResponse,
  address: string | null,
): Promise<void> {
  const token = new URL(req.url ?? '/', 'http://page.invalid').searchParams.get('token') ?? ''
  if (req.method !== 'POST') {
    // Relative, so that it stays below the base path.
    res.writeHead(303, { location: `../unsubscribe?token=${encodeURIComponent(token)}` }).end()
    return
  }
  const { allowed } = await rateLimit.take(`${rule.name}:${address ?? 'unknown'}`, rule)
  if (!allowed) return end(res, 429)
  try {
    await notifications.unsubscribe(token, { id: randomUUID(), address, userAgent: null, origin: null })
    end(res, 200)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'TOKEN_EXPIRED') throw error
    end(res, 404)
  }
}

function end(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end()
}
