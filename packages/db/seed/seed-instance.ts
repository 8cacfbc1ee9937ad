import { accelerators, CATALOGUE_VERSION, models, nodes } from '@kilotoken/catalogue'
import type { Database } from '../src/connection/database.ts'
import { readWrite } from '../src/connection/read-write.ts'
import { readSamplePlans } from './read-sample-plans.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedSamplePlans } from './seed-sample-plans.ts'

/** What every instance starts with: the catalogue and the sample plans of this release. Run as the owner. */
export async function seedInstance(owner: Database): Promise<void> {
  const samples = await readSamplePlans()
  await readWrite(owner, async (tx) => {
    await seedCatalogue(tx, { version: CATALOGUE_VERSION, accelerators, nodes, models })
    await seedSamplePlans(tx, samples)
  })
}
