import { createShareLinkService, type ShareLinkServiceDeps } from './share-link.service.ts'

export function createShareLinkModule(deps: ShareLinkServiceDeps) {
  return { services: { shareLinks: createShareLinkService(deps) } }
}
