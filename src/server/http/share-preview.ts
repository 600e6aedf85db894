// `GET /api/share/<token>/preview.png`: the picture that chats show for a public link.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '../procedures/services.ts'
import type { SharePreviewService } from '../share-links/share-preview.service.ts'
import { sendEmpty } from './empty-answer.ts'

declare module '../procedures/services.ts' {
  interface Services {
    sharePreviews: SharePreviewService
  }
}

const previewAddress = /^\/api\/share\/([\w-]{20,200})\/preview\.png$/
const rule = { name: 'share-preview', limit: 60, seconds: 60 }

export async function sendSharePreview(
  { sharePreviews, rateLimit }: Pick<Services, 'sharePreviews' | 'rateLimit'>,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
  address: string | null,
): Promise<void> {
  if (req.method !== 'GET') return sendEmpty(res.setHeader('allow', 'GET'), 405)
  const { allowed } = await rateLimit.take(`${rule.name}:${address ?? 'unknown'}`, rule)
  if (!allowed) return sendEmpty(res, 429)
  const token = previewAddress.exec(path)?.[1]
  const picture = token === undefined ? null : await sharePreviews.draw(token)
  if (!picture) return sendEmpty(res, 404)
  // For an hour at most: a link may be revoked.
  res
    .writeHead(200, {
      'content-type': 'image/png',
      'content-length': picture.length,
      'cache-control': 'private, max-age=3600',
    })
    .end(picture)
}
