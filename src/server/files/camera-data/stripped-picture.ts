import type { ExifFacts } from './exif-block.ts'

/** Complete when all bytes have passed. */
export interface StrippedPicture {
  exif: ExifFacts | null
  /** It may still hold what its camera wrote. */
  hasCameraData: boolean
}
