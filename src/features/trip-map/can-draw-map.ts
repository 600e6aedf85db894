/** In a browser: MapLibre needs WebGL 2. */
export function canDrawMap(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}
