export interface Reranker {
  /** How many texts it reads in the time that a search has. */
  mostTexts: number
  /**
   * How well each text answers the query, in the order of the texts: higher is better, and only the order counts.
   * @throws AppError PROVIDER_UNAVAILABLE
   */
  rerank(query: string, texts: readonly string[], signal?: AbortSignal): Promise<number[]>
}
