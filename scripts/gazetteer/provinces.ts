// Provinces by the keys of GeoNames where the compiled name or code would be wrong.

/** GeoNames numbers these provinces; people write their postal codes. */
export const postalCodes: Record<string, string> = {
  'CA.01': 'AB',
  'CA.02': 'BC',
  'CA.03': 'MB',
  'CA.04': 'NB',
  'CA.05': 'NL',
  'CA.07': 'NS',
  'CA.08': 'ON',
  'CA.09': 'PE',
  'CA.10': 'QC',
  'CA.11': 'SK',
  'CA.12': 'YT',
  'CA.13': 'NT',
  'CA.14': 'NU',
  'AU.01': 'ACT',
  'AU.02': 'NSW',
  'AU.03': 'NT',
  'AU.04': 'QLD',
  'AU.05': 'SA',
  'AU.06': 'TAS',
  'AU.07': 'VIC',
  'AU.08': 'WA',
}

export const adminOverrides: Record<string, string> = {
  'GB.ENG': 'England',
  'GB.SCT': 'Scotland',
  'GB.WLS': 'Wales',
  'GB.NIR': 'Northern Ireland',
  'BE.VLG': 'Flanders',
  'BE.WAL': 'Wallonia',
  'BE.BRU': 'Brussels',
}
