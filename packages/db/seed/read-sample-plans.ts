import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE_VERSION, readPlan } from '@kilotoken/cost-core'
import { InvariantError } from '../src/errors/invariant-error.ts'
import type { SamplePlanSeed } from './seed-sample-plans.ts'

const SAMPLE_FILES = ['examples/chatgpt-2023.yaml']

/**
 * The sample plans of this release, from the repository's `examples`.
 *
 * @throws InvariantError when a sample is no sound plan or has no key: a new instance would open on a broken page
 */
export function readSamplePlans(): Promise<SamplePlanSeed[]> {
  return Promise.all(SAMPLE_FILES.map(readSamplePlan))
}

async function readSamplePlan(file: string): Promise<SamplePlanSeed> {
  const document = await readFile(repositoryFile(file), 'utf8')
  const reading = readPlan(document)
  if ('problems' in reading)
    throw new InvariantError('sample-plan-unsound', { file, problems: reading.problems })
  const { key, kilotoken } = reading.plan.base
  if (key === undefined) throw new InvariantError('sample-plan-without-key', { file })
  return { key, document, schemaVersion: kilotoken, engineVersion: ENGINE_VERSION }
}

function repositoryFile(path: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', path)
}
