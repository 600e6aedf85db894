// How MapLibre reads what is not simply fetched: archives and their tiles (`pmtiles://<address>`), and what is kept on this device
// (`kept-<address>`).
import { type AddProtocolAction, addProtocol } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import { findKeptPart, keptScheme } from '#lib/offline/kept-map.ts'
import { openArchive } from './kept-archive.ts'

const archives = new Protocol()

/** An archive remembers a failed attempt to read its directories for good, so after a failure it is opened anew. */
const readArchive: AddProtocolAction = async (request, controller) => {
  const address = /^pmtiles:\/\/(.+?)(?:\/\d+\/\d+\/\d+)?$/.exec(request.url)?.[1]
  if (address && !archives.get(address)) archives.add(openArchive(address))
  try {
    return await archives.tile(request, controller)
  } catch (error) {
    if (address && !controller.signal.aborted) archives.add(openArchive(address))
    throw error
  }
}

const readKept: AddProtocolAction = async ({ url, type }) => {
  const part = await findKeptPart(url.slice(keptScheme.length))
  if (!part) throw new Error('this part of the map is not kept')
  return { data: type === 'json' ? JSON.parse(new TextDecoder().decode(part.data)) : part.data }
}

export function addMapProtocols(): void {
  addProtocol('pmtiles', readArchive)
  for (const scheme of ['https', 'http']) addProtocol(`${keptScheme}${scheme}`, readKept)
}
