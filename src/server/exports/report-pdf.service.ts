// The report of a trip as PDF.
import type { Locale } from '#contract/locale.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { createServerTranslator, serverMessages } from '#i18n/server/server-translator.ts'
import type { CoverService } from '../covers/cover.service.ts'
import type { CoverSize } from '../covers/cover-view.ts'
import { type CardShape, covers as cardCovers } from '../documents/card/card-sheet.ts'
import type { DocumentRenderer } from '../documents/document-renderer.ts'
import { mapSize } from '../documents/report/report-sheet.ts'
import type { Actor } from '../kernel/actor.ts'
import { exportName } from './export-texts.ts'
import { toCardSheet, toReportSheet } from './report-sheet.ts'

export interface ReportPdfDeps {
  tripReport: { read(actor: Actor, tripId: string, locale: Locale): Promise<TripReport> }
  covers: CoverService
  renderer: DocumentRenderer
}
export type ReportPdfService = ReturnType<typeof createReportPdfService>

export function createReportPdfService({ tripReport, covers, renderer }: ReportPdfDeps) {
  const coverOf = ({ stops }: TripReport, size: CoverSize) =>
    covers.compose({ places: stops.map(({ place: { lat, lng } }) => ({ lat, lng })), theme: 'light', size })

  /** Of what `actor` has read. */
  const draw = async (actor: Actor, report: TripReport, locale: Locale) => {
    const t = createServerTranslator(locale)
    const sheet = toReportSheet(report, await coverOf(report, mapSize), { t, locale })
    const data = await renderer.render({ kind: 'report', sheet }, actor.userId)
    const name = t('exports.report.fileName', { title: exportName(report.title) })
    return {
      name: `${name}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: Buffer.from(data).toString('base64'),
    }
  }
  /** A picture to share, PNG. */
  const drawPicture = async (actor: Actor, report: TripReport, shape: CardShape, locale: Locale) => {
    const t = createServerTranslator(locale)
    const { width, height } = cardCovers[shape]
    const cover = await coverOf(report, { width, height })
    const sheet = toCardSheet(report, cover, { t })
    const bytes = await renderer.render({ kind: 'card', sheet, shape }, actor.userId)
    return { name: `${exportName(report.title)}.png`, mediaType: 'image/png' as const, bytes }
  }
  return {
    /** For a reader who may soon ask for the first report. */
    warmUp: (locale: Locale) => renderer.warmUp(JSON.stringify(serverMessages[locale].exports)),
    draw,
    drawPicture,
    /** @throws AppError NOT_FOUND for a stranger. */
    file: async (actor: Actor, tripId: string, locale: Locale) =>
      draw(actor, await tripReport.read(actor, tripId, locale), locale),
  }
}
