import type { VisibleTreeItem } from './visible-tree-items.ts'

/** Where a key press leads from the current item; undefined when it leads nowhere. */
export function nextTreeKey(
  visible: readonly VisibleTreeItem[],
  current: string,
  key: string,
): string | undefined {
  const index = visible.findIndex((entry) => entry.item.key === current)
  const here = visible[index]
  if (here === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return visible[index + 1]?.item.key
    case 'ArrowUp':
      return visible[index - 1]?.item.key
    case 'ArrowRight':
      return here.item.isExpanded ? here.item.children[0]?.key : undefined
    case 'ArrowLeft':
      return here.parent
    case 'Home':
      return visible[0]?.item.key
    case 'End':
      return visible.at(-1)?.item.key
    default:
      return undefined
  }
}
