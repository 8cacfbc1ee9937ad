/** Every zone the runtime offers, for a list to choose from, with UTC first, which runtimes leave out. */
export function listZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}
