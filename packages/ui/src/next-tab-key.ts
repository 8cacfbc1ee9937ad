/** Where a key press leads from the current tab, round the ends; undefined when it leads nowhere. */
export function nextTabKey(keys: readonly string[], current: string, key: string): string | undefined {
  const index = keys.indexOf(current)
  if (index < 0) return undefined
  switch (key) {
    case 'ArrowRight':
      return keys[(index + 1) % keys.length]
    case 'ArrowLeft':
      return keys.at(index - 1)
    case 'Home':
      return keys[0]
    case 'End':
      return keys.at(-1)
    default:
      return undefined
  }
}
