type EmbeddedTextKind = 'document' | 'query'

export interface EmbeddingModel {
  /** Names model and version: vectors of different ids must not be compared. */
  id: string
  /** Length of every vector; null until a model that only tells by answering has answered. */
  dimension(): number | null
  /** Texts of a smaller cosine have nothing in common; 0 where absent. */
  leastLikeness?: number
  /**
   * One vector of length 1 for each text, in order.
   * @throws AppError PROVIDER_UNAVAILABLE, or whatever the vendor's adapter throws for a failed call.
   */
  embed(texts: readonly string[], options: { kind: EmbeddedTextKind; signal?: AbortSignal }): Promise<Float32Array[]>
}

export interface EmbeddingProvider {
  /** What new vectors are made with. */
  current: EmbeddingModel
  /** A model that older vectors were made with; null where it is no longer configured. */
  byId(id: string): EmbeddingModel | null
}
