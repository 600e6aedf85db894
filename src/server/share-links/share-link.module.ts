import { createShareLinkService, type ShareLinkServiceDeps } from './share-link.service.ts'
import { createSharePreviewService, type SharePreviewDeps } from './share-preview.service.ts'

export function createShareLinkModule(deps: ShareLinkServiceDeps & SharePreviewDeps) {
  return {
    services: { shareLinks: createShareLinkService(deps), sharePreviews: createSharePreviewService(deps) },
  }
}
