import { expect, it } from 'vitest'
import { InvariantError } from '../invariant-error.ts'
import { nodeAt, UnknownFigureError } from './graph.ts'
import { GraphBuilder } from './graph-builder.ts'

it('gives the node at an index, and refuses one that is not there', () => {
  const builder = new GraphBuilder(1)
  const index = builder.literal(1, '')
  const graph = builder.build()
  expect(nodeAt(graph, index)).toBe(graph.nodes[0])
  for (const foreign of [1, -1, 0.5]) expect(() => nodeAt(graph, foreign)).toThrow(InvariantError)
})

it('says which figure is not there, and which are near', () => {
  expect(new UnknownFigureError('rent.totl', ['rent.total'])).toMatchObject({
    name: 'UnknownFigureError',
    message: 'no figure is called rent.totl',
    id: 'rent.totl',
    nearest: ['rent.total'],
  })
})
