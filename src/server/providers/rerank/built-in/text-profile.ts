// What the built-in reranker compares of a query and of a passage, whose first line is its title.
import { isHan } from '../../../kernel/words.ts'
import type { FeatureList } from '../../embeddings/built-in/feature-list.ts'
import { readText, type TextReading } from '../../embeddings/built-in/read-text.ts'
import { toTextVector } from '../../embeddings/built-in/text-vector.ts'

export interface TextProfile extends TextReading {
  titleFeatures: FeatureList
  vector: Float32Array
  isChinese: boolean
}

export async function profileText(text: string): Promise<TextProfile> {
  const reading = await readText(text)
  const title = await readText(text.split('\n', 1)[0] ?? '')
  return { ...reading, titleFeatures: title.features, vector: toTextVector(reading), isChinese: isHan(text) }
}
