/** The frame of the layout shows what will be here: `TripFrame`. */
export default function Loading() {
  return null
}
