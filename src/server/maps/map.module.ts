import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { MapEnv } from './base-map.ts'
import { createMapService } from './map.service.ts'

export function createMapModule({ env, guides }: { env: MapEnv; guides: Guides }) {
  return { services: { maps: createMapService({ env, guides }) } }
}
