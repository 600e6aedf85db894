// Which file each format is.
import type { Locale } from '#contract/locale.ts'
import type { TripReport } from '#contract/trip-report.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import type { BuildReportFile, BuiltReport } from './build-report.job.ts'

interface PdfFile {
  name: string
  mediaType: string
  base64: string
}

export interface TripFileDeps {
  itineraryPdf: { file(actor: Actor, tripId: string, locale: Locale): Promise<PdfFile> }
  reportPdf: {
    draw(actor: Actor, report: TripReport, locale: Locale): Promise<PdfFile>
    drawPicture(
      actor: Actor,
      report: TripReport,
      shape: 'image' | 'story',
      locale: Locale,
    ): Promise<{ name: string; mediaType: string; bytes: Uint8Array }>
  }
  tripReport: { read(actor: Actor, tripId: string, locale: Locale): Promise<TripReport> }
  archive(actor: Actor, locale: Locale, onProgress: (percent: number) => Promise<void>): Promise<BuiltReport>
}

export function createBuildFile(deps: TripFileDeps): BuildReportFile {
  const { itineraryPdf, reportPdf, tripReport, archive } = deps
  return async (actor, { format, tripId, locale }, onProgress) => {
    if (format === 'archive') return archive(actor, locale, onProgress)
    if (!tripId) throw notFound('trip')
    const fileOf = ({ name, mediaType, base64 }: PdfFile): BuiltReport['file'] => ({
      tripId,
      kind: 'report',
      name,
      mediaType,
      bytes: Buffer.from(base64, 'base64'),
    })
    await onProgress(10)
    if (format === 'itinerary') return { file: fileOf(await itineraryPdf.file(actor, tripId, locale)) }
    const content = await tripReport.read(actor, tripId, locale)
    await onProgress(50)
    if (format !== 'pdf') {
      const picture = await reportPdf.drawPicture(actor, content, format, locale)
      return { file: { tripId, kind: 'report', ...picture }, content }
    }
    return { file: fileOf(await reportPdf.draw(actor, content, locale)), content }
  }
}
