// What a preview says. Without the code that draws it, which only the thread for files may load.
import { sharePreviewSize } from '#contract/share-link.ts'

export const previewMargin = 52
/** Of its texts, on the left. */
export const previewColumn = 400
/** The part on the right. */
export const previewCoverSize = {
  width: sharePreviewSize.width - previewColumn - 2 * previewMargin,
  height: sharePreviewSize.height,
}

export interface PreviewSheet {
  /** SVG of `previewCoverSize`. */
  cover: string
  title: string
  subtitle: string
}
