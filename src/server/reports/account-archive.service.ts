// Everything of an account in one ZIP: the account itself, what is remembered, personal notes, every trip with its
// conversations, and the files that the person has uploaded.
import type { Locale } from '#contract/locale.ts'
import type { ExportedFile } from '#contract/trip-export.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Db } from '../db/client.ts'
import { exportName } from '../exports/export-texts.ts'
import type { FileBytesService } from '../files/file-bytes.service.ts'
import type { Actor } from '../kernel/actor.ts'
import { allMemories } from '../memory/memory.repository.ts'
import { listTags } from '../memory/tag.repository.ts'
import {
  listArchivedFiles,
  listArchivedMessages,
  listArchivedNotes,
  listArchivedTrips,
  readArchivedAccount,
} from './account-archive.repository.ts'
import type { BuiltReport } from './build-report.job.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

export interface AccountArchiveDeps {
  db: Db
  fileBytes: Pick<FileBytesService, 'read'>
  tripExports: {
    file(actor: Actor, input: { tripId: string; format: 'json' }, locale: Locale): Promise<ExportedFile>
  }
}
/** Of the whole work: the rest is files. */
const percentOfTrips = 40

export function createAccountArchive({ db, fileBytes, tripExports }: AccountArchiveDeps) {
  const entries = async function* (
    actor: Actor,
    locale: Locale,
    onProgress: (percent: number) => Promise<void>,
  ): AsyncGenerator<ZipEntry> {
    const t = createServerTranslator(locale)
    const json = (path: string, value: unknown) => ({ path, content: `${JSON.stringify(value, null, 2)}\n` })
    const { userId } = actor
    yield { path: 'README.txt', content: t('exports.archive.readme') }
    yield json('account.json', await readArchivedAccount(db, userId))
    yield json('memories.json', { memories: await allMemories(db, userId), tags: await listTags(db, userId) })
    yield json('notes.json', await listArchivedNotes(db, userId))
    const trips = await listArchivedTrips(db, userId)
    const folders = new Map(trips.map(({ id, title }) => [id, `trips/${exportName(title)} ${id.slice(-6)}`]))
    for (const [index, { id }] of trips.entries()) {
      const { text } = await tripExports.file(actor, { tripId: id, format: 'json' }, locale)
      yield { path: `${folders.get(id)}/trip.json`, content: text }
      yield json(`${folders.get(id)}/conversations.json`, await listArchivedMessages(db, userId, id))
      await onProgress((percentOfTrips * (index + 1)) / trips.length)
    }
    const files = await listArchivedFiles(db, userId)
    for (const [index, { id, name, tripId }] of files.entries()) {
      const folder = (tripId && folders.get(tripId)) ?? 'other trips'
      const content = await fileBytes.read(actor, id).catch(() => null)
      if (content) yield { path: `${folder}/files/${id.slice(-6)} ${exportName(name)}`, content }
      await onProgress(percentOfTrips + ((99 - percentOfTrips) * (index + 1)) / files.length)
    }
  }

  return async (
    actor: Actor,
    locale: Locale,
    onProgress: (percent: number) => Promise<void>,
  ): Promise<BuiltReport> => ({
    file: {
      tripId: null,
      kind: 'report',
      name: createServerTranslator(locale)('exports.archive.fileName'),
      mediaType: 'application/zip',
      bytes: writeZip(entries(actor, locale, onProgress)),
    },
  })
}
