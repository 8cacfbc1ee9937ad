/** The page of an entry with all its figures. */
export function entryPath(list: 'accelerators' | 'models', key: string): string {
  return `/catalogue/${list}/${encodeURIComponent(key)}`
}
