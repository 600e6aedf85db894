// The output of a run so far, as message parts: kept when a turn does not complete.
import type { Citation } from '#contract/agent-card.ts'
import type { RunSignal } from '#contract/agent-event.ts'
import type { MessagePart } from '#contract/conversation.ts'

export interface RunOutput {
  parts: MessagePart[]
  citations: Citation[]
  suggestions: string[]
}

export function createTranscript() {
  const output: RunOutput = { parts: [], citations: [], suggestions: [] }
  return {
    output,
    note(signal: RunSignal): void {
      switch (signal.type) {
        case 'text.delta':
          addText(output.parts, signal.text)
          break
        case 'tool.started': {
          const { id, name, label, args } = signal
          output.parts.push({ type: 'tool', id, name, label, args, ok: null, summary: '', ms: null })
          break
        }
        case 'tool.finished':
          output.parts = output.parts.flatMap((part) =>
            part.type === 'tool' && part.id === signal.id ? finishedParts(part, signal) : [part],
          )
          break
        case 'card':
          output.parts.push({ type: 'card', card: signal.card })
          break
        case 'citation':
          output.citations.push(signal.citation)
          break
        case 'question': {
          const { id, text, options, expiresAt } = signal
          output.parts.push({ type: 'question', id, text, options, expiresAt, answer: null })
          break
        }
        case 'question.answered':
          output.parts = output.parts.map((part) =>
            part.type === 'question' && part.id === signal.questionId ? { ...part, answer: signal.choice } : part,
          )
          break
        case 'suggestions':
          output.suggestions = signal.items
          break
        case 'run.started':
        case 'status':
        case 'stage.suggested':
        case 'proposal.created':
        case 'message.saved':
        case 'run.completed':
        case 'run.stopped':
        case 'run.failed':
          break
      }
    },
  }
}

/** A card follows the tool that made it, as in a completed turn. */
function finishedParts(
  part: Extract<MessagePart, { type: 'tool' }>,
  { ok, summary, ms, card }: Extract<RunSignal, { type: 'tool.finished' }>,
): MessagePart[] {
  const finished = { ...part, ok, summary, ms }
  return card ? [finished, { type: 'card', card }] : [finished]
}

function addText(parts: MessagePart[], text: string): void {
  const last = parts.at(-1)
  if (last?.type === 'text') last.text += text
  else parts.push({ type: 'text', text })
}

/** The text of a message, with what it asked. */
export function textOf(parts: MessagePart[]): string {
  return parts
    .flatMap((part) => {
      if (part.type === 'question') return [[part.text, ...part.options.map(({ label }) => `- ${label}`)].join('\n')]
      return part.type === 'text' ? [part.text] : []
    })
    .join('\n')
}
