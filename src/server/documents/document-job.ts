// What the thread that makes files is asked, and what it answers.
import { drawItinerary } from './itinerary/draw-itinerary.ts'
import type { ItinerarySheet } from './itinerary/itinerary-sheet.ts'

export interface DocumentJob {
  kind: 'itinerary'
  sheet: ItinerarySheet
}

export type PostedDocument = DocumentJob & { id: number }

export type DocumentReport = { id: number } & ({ type: 'done'; data: Uint8Array } | { type: 'failed'; message: string })

export function makeDocument(job: DocumentJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'itinerary':
      return drawItinerary(job.sheet)
  }
}
