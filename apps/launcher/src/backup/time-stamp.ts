/** A moment in UTC as part of a file's name, `20261125T094500Z`: sorts by time and has no colon. */
export function timeStamp(moment = new Date()): string {
  return moment
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
}
