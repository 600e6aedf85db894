// What the thread that makes files is asked, and what it answers.
import type { CardShape, CardSheet } from './card/card-sheet.ts'
import { drawCard } from './card/draw-card.ts'
import { drawItinerary } from './itinerary/draw-itinerary.ts'
import type { ItinerarySheet } from './itinerary/itinerary-sheet.ts'
import { drawPreview } from './preview/draw-preview.ts'
import type { PreviewSheet } from './preview/preview-sheet.ts'
import { drawReport } from './report/draw-report.ts'
import type { ReportSheet } from './report/report-sheet.ts'

export type DocumentJob =
  | { kind: 'itinerary'; sheet: ItinerarySheet }
  | { kind: 'report'; sheet: ReportSheet }
  | { kind: 'card'; sheet: CardSheet; shape: CardShape }
  | { kind: 'preview'; sheet: PreviewSheet }

/** A warm-up gets no answer. */
export type PostedDocument = (DocumentJob & { id: number }) | { kind: 'warm-up'; text: string }

export type DocumentReport = { id: number } & (
  | { type: 'started' }
  | { type: 'done'; data: Uint8Array }
  | { type: 'failed'; message: string }
)

export function makeDocument(job: DocumentJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'itinerary':
      return drawItinerary(job.sheet)
    case 'report':
      return drawReport(job.sheet)
    case 'card':
      return drawCard(job.sheet, job.shape)
    case 'preview':
      return drawPreview(job.sheet)
  }
}
