/** A place in a Tree. `key` names the place, not the thing: the same thing may stand in two places. */
export type TreeItem = {
  readonly key: string
  readonly canExpand: boolean
  readonly isExpanded: boolean
  readonly children: readonly TreeItem[]
}
