declare module 'wawoff2/decompress.js' {
  /** A font in WOFF2 as TrueType. */
  const decompress: (packed: Uint8Array) => Promise<Uint8Array>
  export = decompress
}
