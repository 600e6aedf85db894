// Map archives for MapLibre: `pmtiles://<address>` and its tiles.
import { type AddProtocolAction, addProtocol } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'

const archives = new Protocol()

/** An archive remembers a failed attempt to read its directories for good, so after a failure it is opened anew. */
const readArchive: AddProtocolAction = async (request, controller) => {
  try {
    return await archives.tile(request, controller)
  } catch (error) {
    const address = /^pmtiles:\/\/(.+?)(?:\/\d+\/\d+\/\d+)?$/.exec(request.url)?.[1]
    if (address && !controller.signal.aborted) archives.add(new PMTiles(address))
    throw error
  }
}

export function addPmtilesProtocol(): void {
  addProtocol('pmtiles', readArchive)
}
