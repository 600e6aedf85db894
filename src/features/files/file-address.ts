import type { StoredFile } from '#contract/file.ts'
import { withBasePath } from '#lib/base-path.ts'

export function addressOf({ id }: Pick<StoredFile, 'id'>): string {
  return withBasePath(`/api/files/${id}`)
}
