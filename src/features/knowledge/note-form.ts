// The form of a note: what is typed, pasted or read from a file.
import { knowledgeLimits } from '#contract/limits.ts'

export interface NoteForm {
  title: string
  content: string
  /** Separated by commas, in either width, or spaces behind a #. */
  tags: string
  source: string
}

export const emptyNote: NoteForm = { title: '', content: '', tags: '', source: '' }

/** A clipping or file whose markup is kept as long as its text stays as it came. */
export interface Clipping {
  /** As the text field shows it. */
  text: string
  markup: string
  format: 'html' | 'markdown'
}

export function readTags(text: string): string[] {
  const tags = text
    .split(/[,，、;；\n]|\s+(?=#)/)
    .map((tag) => tag.trim().replace(/^#+/, '').slice(0, 40).trim())
    .filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, knowledgeLimits.tags)
}

/** The first heading or line, where a note has no title of its own. */
export function titleOf({ title, content }: Pick<NoteForm, 'title' | 'content'>): string {
  if (title.trim() !== '') return title.trim()
  const line = content
    .split('\n')
    .map((each) => each.replace(/^#+\s*/, '').trim())
    .find((each) => each !== '')
  return Array.from(line ?? '')
    .slice(0, 80)
    .join('')
}

export function toNoteInput(form: NoteForm, clipping: Clipping | null) {
  const isUntouched = clipping !== null && clipping.text.replace(/\r\n?/g, '\n') === form.content
  return {
    title: titleOf(form),
    content: isUntouched ? clipping.markup : form.content,
    format: isUntouched ? clipping.format : ('markdown' as const),
    tags: readTags(form.tags),
    source: form.source.trim() === '' ? null : form.source.trim(),
  }
}

/** null for a kind of file that is not text. */
export function formatOfFile(name: string): 'text' | 'markdown' | 'html' | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  if (extension === 'html' || extension === 'htm') return 'html'
  return extension === 'txt' || extension === 'text' ? 'text' : null
}
