/** Tells whether the bytes of an upload hold something harmful. */
export interface VirusScanner {
  /** Reads `source` to its end. @throws AppError DEPENDENCY_UNAVAILABLE without a verdict, and what the source throws. */
  scan(source: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'>
  /** Throws where the scanner is not there. */
  verify(): Promise<void>
}
