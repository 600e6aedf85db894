// The agent writes plain text. A line that begins with a clock time is a stop of a day, and what stands above the stops is the day.
export interface AnswerLine {
  kind: 'text' | 'heading' | 'stop'
  text: string
  /** Of a stop: "09:15–10:45". */
  time: string
}

const stopPattern = /^(\d{1,2}:\d{2}(?:\s?[–-]\s?\d{1,2}:\d{2})?)\s+(.+)$/u

/** The lines of an answer by what they are; null stands for an empty line. */
export function answerLines(text: string): (AnswerLine | null)[] {
  const lines = text.split('\n')
  return lines.map((line, index) => {
    const [, time, rest] = stopPattern.exec(line.trim()) ?? []
    if (time && rest) return { kind: 'stop', text: rest, time }
    if (line.trim() === '') return null
    const leadsStops = stopPattern.test(lines[index + 1]?.trim() ?? '')
    return { kind: leadsStops ? 'heading' : 'text', text: line, time: '' }
  })
}
