import type { TreeItem } from './tree-item.ts'

export type VisibleTreeItem = { readonly item: TreeItem; readonly parent: string | undefined }

/** The items a reader sees, top to bottom, each with the key of the one above it in the tree. */
export function visibleTreeItems(items: readonly TreeItem[], parent?: string): VisibleTreeItem[] {
  return items.flatMap((item) => [
    { item, parent },
    ...(item.isExpanded ? visibleTreeItems(item.children, item.key) : []),
  ])
}
