// Files of a trip with defaults: tests name what matters to them.
import type { StoredFile } from '#contract/file.ts'

export function storedFile({ id = 'file', ...overrides }: Partial<StoredFile> = {}): StoredFile {
  return {
    id,
    ownerId: 'owner',
    tripId: 'trip',
    kind: 'photo',
    name: `${id}.jpg`,
    mediaType: 'image/jpeg',
    size: 1,
    sha256: '',
    thumbnail: 'ready',
    takenAt: null,
    takenPlace: null,
    itemIds: [],
    expenseIds: [],
    hasCameraData: false,
    documentType: null,
    holder: null,
    expiresOn: null,
    isMissing: false,
    version: 1,
    createdAt: '2026-05-09T00:00:00Z',
    ...overrides,
  }
}
