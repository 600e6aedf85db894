// Addresses of the maps that are shipped. Apart from the schemas, so that pages need no validator.

/** The built-in outline, a PMTiles archive: drawn first, and wherever the configured source does not answer. */
export const outlinePath = '/api/map/world.pmtiles'
/** Cities and well-known towns for the outline, from zoom 9 on. */
export const townsPath = '/api/map/towns.pmtiles'
