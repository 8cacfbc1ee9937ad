import {
  type Accelerator,
  acceleratorSchema,
  type ModelShape,
  modelShapeSchema,
  type NodeType,
  nodeSchema,
} from '@kilotoken/catalogue'
import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { catalogueAccelerators, catalogueModels, catalogueNodes } from '../../schema/catalogue.ts'
import type { VisitorScope } from '../../scope/scope.ts'
import { readEntries } from './read-entries.ts'

export type StoredCatalogue = {
  accelerators: Accelerator[]
  nodes: NodeType[]
  models: ModelShape[]
}

/**
 * The instance's whole catalogue at one moment, in the form the engine compiles a plan with.
 *
 * Reads and checks every entry, so keep what you derive from it: only the preparation of a start changes it.
 *
 * @throws InvariantError when a stored document no longer fits its schema
 */
export function loadCatalogue(from: Database | VisitorScope): Promise<StoredCatalogue> {
  return readOnly(from, async (tx) => ({
    accelerators: await readEntries(tx, catalogueAccelerators, acceleratorSchema),
    nodes: await readEntries(tx, catalogueNodes, nodeSchema),
    models: await readEntries(tx, catalogueModels, modelShapeSchema),
  }))
}
