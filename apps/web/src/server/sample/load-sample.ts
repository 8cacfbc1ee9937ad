import { InvariantError, type PlanDocument, readPlan } from '@kilotoken/cost-core'
import { type Database, getSamplePlan, type TeamScope } from '@kilotoken/db'
import { type CompiledChoice, compileChoice, type PlanChoice } from '../estimate/compile-choice.ts'

const SAMPLE_KEY = 'chatgpt_2023'

let lastRead: PlanDocument | undefined

/** The stored sample as a plan document. */
export async function loadSample(from: Database | TeamScope): Promise<PlanDocument> {
  const { document } = await getSamplePlan(from, SAMPLE_KEY)
  if (lastRead?.text === document) return lastRead
  const read = readPlan(document)
  if ('problems' in read)
    throw new InvariantError('a stored sample that cannot be read', { problems: read.problems })
  lastRead = read.plan
  return read.plan
}

/**
 * The sample compiled for one choice.
 *
 * @throws DomainError NOT_FOUND for a scenario it does not have
 */
export async function compileSample(database: Database, choice: PlanChoice): Promise<CompiledChoice> {
  return compileChoice(database, await loadSample(database), choice)
}
