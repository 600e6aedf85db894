import type { Env } from '../env.ts'
import { createExpiringDocumentJob, type ExpiringDocumentJobDeps } from './announce-expiring.job.ts'
import { fileChangeHandler } from './file.changes.ts'
import { createFileService } from './file.service.ts'
import { createFileBytesService, type FileBytesDeps } from './file-bytes.service.ts'
import { readFileLimits } from './file-limits.ts'
import { createMakeThumbnailJob } from './make-thumbnail.job.ts'
import { createReconcileFilesJob, type ReconcileFilesDeps } from './reconcile-files.job.ts'

export function createFileModule(
  deps: Omit<FileBytesDeps, 'fileLimits'> & ReconcileFilesDeps & ExpiringDocumentJobDeps & { env: Env },
) {
  const fileLimits = readFileLimits(deps.env)
  return {
    services: {
      files: createFileService({ ...deps, fileLimits }),
      fileBytes: createFileBytesService({ ...deps, fileLimits }),
    },
    changeHandlers: [fileChangeHandler],
    jobs: [createExpiringDocumentJob(deps), createMakeThumbnailJob(deps), createReconcileFilesJob(deps)],
  }
}
