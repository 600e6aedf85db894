import {
  attachFileSchema,
  fileAllowanceSchema,
  fileIdSchema,
  filePageSchema,
  listFilesSchema,
  newFileSchema,
  removeFileSchema,
  storedFileSchema,
  updateFileSchema,
} from '#contract/file.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { FileService } from './file.service.ts'
import type { FileBytesService } from './file-bytes.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    files: FileService
    fileBytes: FileBytesService
  }
}

export const fileRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'files' })
    .input(listFilesSchema)
    .output(filePageSchema)
    .query(({ ctx, input }) => ctx.services.files.list(ctx.actor, input)),
  /** Its bytes: `GET /api/files/<id>`, also in ranges. */
  get: authedProcedure({ scope: 'files' })
    .input(fileIdSchema)
    .output(storedFileSchema)
    .query(({ ctx, input }) => ctx.services.files.get(ctx.actor, input.fileId)),
  /** How much is used and how much there may be. */
  allowance: tripProcedure({ role: 'viewer', scope: 'files' })
    .input(tripIdSchema)
    .output(fileAllowanceSchema)
    .query(({ ctx, input }) => ctx.services.files.allowance(ctx.actor, input.tripId)),
  /** Whether a file of this name and size could come; its bytes are then sent to `POST /api/files`. */
  checkUpload: tripProcedure({ role: 'editor', scope: 'files' })
    .use(limited({ name: 'upload-file', limit: 2000, seconds: 3600 }))
    .input(newFileSchema)
    .output(fileAllowanceSchema)
    .query(({ ctx, input }) => ctx.services.files.checkUpload(ctx.actor, input)),
  update: authedProcedure({ scope: 'files' })
    .input(updateFileSchema)
    .output(storedFileSchema)
    .mutation(({ ctx, input }) => ctx.services.files.update(ctx.actor, input)),
  /** To an item of the plan, or as the receipt of an expense. */
  attach: authedProcedure({ scope: 'files' })
    .input(attachFileSchema)
    .output(storedFileSchema)
    .mutation(({ ctx, input }) => ctx.services.files.attach(ctx.actor, input)),
  /** The file stays in the trip. */
  detach: authedProcedure({ scope: 'files' })
    .input(attachFileSchema)
    .output(storedFileSchema)
    .mutation(({ ctx, input }) => ctx.services.files.detach(ctx.actor, input)),
  /** Answers with the file as it was. */
  remove: authedProcedure({ scope: 'files' })
    .input(removeFileSchema)
    .output(storedFileSchema)
    .mutation(({ ctx, input }) => ctx.services.files.remove(ctx.actor, input)),
})
