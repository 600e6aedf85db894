// The pictures of trips: `GET /api/covers/<theme>/<lat>,<lng>;….svg`. They are drawn from the address alone, for everybody.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readCoverPath } from '#contract/cover.ts'
import type { CoverService } from '../covers/cover.service.ts'
import type { Services } from '../procedures/services.ts'
import { sendEmpty } from './empty-answer.ts'

declare module '../procedures/services.ts' {
  interface Services {
    covers: Pick<CoverService, 'draw' | 'isKept'>
  }
}

/** Of drawings that are not kept yet. */
const drawRule = { name: 'draw-cover', limit: 120, seconds: 60 }
const week = 7 * 24 * 3600

export async function sendCover(
  { covers, rateLimit }: Pick<Services, 'covers' | 'rateLimit'>,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
  address: string | null,
): Promise<void> {
  if (req.method !== 'GET') return sendEmpty(res.setHeader('allow', 'GET'), 405)
  const request = readCoverPath(path)
  if (!request) return sendEmpty(res, 404)
  if (!covers.isKept(request)) {
    const { allowed } = await rateLimit.take(`${drawRule.name}:${address ?? 'unknown'}`, drawRule)
    if (!allowed) return sendEmpty(res, 429)
  }
  const svg = Buffer.from(await covers.draw(request))
  res
    .writeHead(200, {
      'content-type': 'image/svg+xml',
      'content-length': svg.length,
      'cache-control': `public, max-age=${week}`,
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .end(svg)
}
