type EmbeddedTextKind = 'document' | 'query'

export interface EmbeddingModel {
  /** Names model and version: vectors of different ids must not be compared. */
  id: string
  /** Length of every vector; null until a model that only tells by answering has answered. */
  dimension(): number | null
  /** Texts of a smaller cosine have nothing in common; 0 where absent. */
  leastLikeness?: number
  /** Texts of this cosine most likely speak of the same thing; `leastLikeness` where absent. */
  sureLikeness?: number
  /**
   * One vector of length 1 for each text, in order.
   * @throws AppError PROVIDER_UNAVAILABLE, or whatever the vendor's adapter throws for a failed call.
   */
  embed(texts: readonly string[], options: { kind: EmbeddedTextKind; signal?: AbortSignal }): Promise<Float32Array[]>
  /**
   * How near the words of each text come to those of the query, from 0 to 1; what few of the texts say counts most. Absent
   * where a model is a call away: such a one is not asked about each candidate.
   */
  matchWords?(query: string, texts: readonly string[]): Promise<number[]>
}

export interface EmbeddingProvider {
  /** What new vectors are made with. */
  current: EmbeddingModel
  /** A model that older vectors were made with; null where it is no longer configured. */
  byId(id: string): EmbeddingModel | null
}
