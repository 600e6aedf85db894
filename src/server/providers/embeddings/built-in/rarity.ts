// How rare something is among some texts: what most of the candidates say tells them apart least.

/** Inverse document frequency by the number of texts that hold it, from 0 (each text) upwards. */
export function raritiesAmong(textCount: number): Float64Array {
  return Float64Array.from({ length: textCount + 1 }, (_, count) =>
    Math.log(1 + (textCount - count + 0.5) / (count + 0.5)),
  )
}
