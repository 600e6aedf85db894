// What the built-in reranker compares of a query and of a passage.
import { isHan } from '../../../kernel/words.ts'
import { readText, type TextReading } from '../../embeddings/built-in/read-text.ts'
import { toTextVector } from '../../embeddings/built-in/text-vector.ts'

export interface TextProfile extends TextReading {
  vector: Float32Array
  isChinese: boolean
}

export async function profileText(text: string): Promise<TextProfile> {
  const reading = await readText(text)
  return { ...reading, vector: toTextVector(reading), isChinese: isHan(text) }
}
