// Agents reply in plain text. A line that begins with a time is an item of a day; the line above the first item is its heading.
export interface ReplyLine {
  kind: 'text' | 'heading' | 'item'
  text: string
  /** Of an item: "09:15–10:45"; else empty. */
  time: string
}

const itemPattern = /^(\d{1,2}:\d{2}(?:\s?[–-]\s?\d{1,2}:\d{2})?)\s+(.+)$/u

/** Classifies the lines of a reply; null stands for an empty line. */
export function splitReplyLines(text: string): (ReplyLine | null)[] {
  const lines = text.split('\n')
  return lines.map((line, index) => {
    const [, time, rest] = itemPattern.exec(line.trim()) ?? []
    if (time && rest) return { kind: 'item', text: rest, time }
    if (line.trim() === '') return null
    const isDayHeading = itemPattern.test(lines[index + 1]?.trim() ?? '')
    return { kind: isDayHeading ? 'heading' : 'text', text: line, time: '' }
  })
}
