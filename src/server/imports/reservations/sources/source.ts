// What a reservation is read from, whatever file it came in.

export interface SourceEvent {
  summary: string
  location: string
  description: string
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` with its zone; null for a floating time. */
  start: string | null
  end: string | null
  zone: string | null
  endZone: string | null
  status: string
  uid: string
}

export interface Source {
  /** What a reader sees. */
  text: string
  /** Of the mail. */
  subject: string
  /** Name of who sent it. */
  sender: string
  /** When it was written, where it says so. */
  sentAt: Date | null
  /** JSON-LD and microdata, as they stand. */
  linkedData: Record<string, unknown>[]
  events: SourceEvent[]
  pass: Record<string, unknown> | null
}

export function emptySource(text: string): Source {
  return { text, subject: '', sender: '', sentAt: null, linkedData: [], events: [], pass: null }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
