const LONGEST = 80

/** A plan's name and version as the beginning of a file's name: letters and digits of any script, the rest as hyphens. */
export function planFileStem(name: string, version: number): string {
  const stem = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const short = [...stem].slice(0, LONGEST).join('').replace(/-$/, '')
  return `${short === '' ? 'plan' : short}-v${version}`
}
