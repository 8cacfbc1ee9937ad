import { type Dimension, dimensionText } from '../units/dimension.ts'

/** A formula that adds hours to months or dollars to yuan: refused while the graph is built, before any number. */
export class UnitError extends Error {
  readonly operation: string
  readonly got: readonly string[]
  readonly node: string | undefined

  constructor(operation: string, got: readonly Dimension[], rule: string, node?: string) {
    const names = got.map(dimensionText)
    super(`${node === undefined ? '' : `${node}: `}${operation} of ${names.join(' and ')}: ${rule}`)
    this.name = 'UnitError'
    this.operation = operation
    this.got = names
    this.node = node
  }
}
