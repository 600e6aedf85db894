/** Where a memory, or a preference tag, is shown and corrected. */
export function memoryPath(ref: string): string {
  return ref.startsWith('tag:') ? '/profile/memory' : `/profile/memory#${ref}`
}
