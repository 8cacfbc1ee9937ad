import { expect, test } from 'vitest'
import { nextTreeKey } from './next-tree-key.ts'
import type { TreeItem } from './tree-item.ts'
import { visibleTreeItems } from './visible-tree-items.ts'

const leaf = (key: string): TreeItem => ({ key, canExpand: false, isExpanded: false, children: [] })
const items: TreeItem[] = [
  { key: 'a', canExpand: true, isExpanded: true, children: [leaf('a/1'), leaf('a/2')] },
  { key: 'b', canExpand: true, isExpanded: false, children: [leaf('b/1')] },
]
const visible = visibleTreeItems(items)

test('children of a closed item are not visible', () => {
  expect(visible.map((entry) => entry.item.key)).toEqual(['a', 'a/1', 'a/2', 'b'])
})

test.each([
  ['a', 'ArrowDown', 'a/1'],
  ['a/2', 'ArrowDown', 'b'],
  ['b', 'ArrowDown', undefined],
  ['b', 'ArrowUp', 'a/2'],
  ['a', 'ArrowUp', undefined],
  ['a', 'ArrowRight', 'a/1'],
  ['b', 'ArrowRight', undefined],
  ['a/2', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', undefined],
  ['a/2', 'Home', 'a'],
  ['a', 'End', 'b'],
  ['a', 'x', undefined],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(nextTreeKey(visible, from, key)).toBe(to)
})
