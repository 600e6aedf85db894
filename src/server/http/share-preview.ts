// `GET /api/share/<token>/preview.png`: the picture that chats show for a public link.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Services } from '../procedures/services.ts'
import type { SharePreviewService } from '../share-links/share-preview.service.ts'

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
  if (req.method !== 'GET') return end(res.setHeader('allow', 'GET'), 405)
  const { allowed } = await rateLimit.take(`${rule.name}:${address ?? 'unknown'}`, rule)
  if (!allowed) return end(res, 429)
  const token = previewAddress.exec(path)?.[1]
  const picture = token === undefined ? null : await sharePreviews.draw(token)
  if (!picture) return end(res, 404)
  // For an hour at most: a link may be revoked.
  res
    .writeHead(200, {
      'content-type': 'image/png',
      'content-length': picture.length,
      'cache-control': 'private, max-age=3600',
    })
    .end(picture)
}

function end(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'content-length': 0, 'cache-control': 'no-store' }).end()
}
