declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    handle: unknown
    get_width(): number
    get_height(): number
    is_primary(): boolean
  }

  interface HeifChannel {
    width: number
    height: number
    /** Bytes from one row to the next. */
    stride: number
    /** A part of the memory of the module. */
    data: Uint8Array
  }

  const libheif: {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
    heif_colorspace: { heif_colorspace_RGB: unknown }
    heif_chroma: { heif_chroma_interleaved_RGB: unknown }
    /** Without channels where it fails. */
    heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): { channels?: HeifChannel[] } | null
  }
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module.
  export default libheif
}
