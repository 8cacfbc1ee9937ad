import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import type { TestPerson } from './people.ts'

/** A plan with these versions, oldest first, made as the superuser, past every policy. Returns its id. */
export async function makePlan(
  admin: Sql,
  { teamId, author, name }: { teamId: string; author: Pick<TestPerson, 'id' | 'name'>; name: string },
  documents: readonly string[],
): Promise<string> {
  const [plan] = await admin<{ id: string }[]>`
    insert into kilotoken.plans (team_id, name, version, created_by_name, updated_by_name)
    values (${teamId}, ${admin.json(name)}, ${documents.length}, ${author.name}, ${author.name}) returning id`
  if (plan === undefined) throw new Error('no plan made')
  for (const [index, document] of documents.entries())
    await admin`insert into kilotoken.plan_versions (team_id, plan_id, version, document, document_hash, note,
        engine_version, catalogue_version, created_by, created_by_name)
      values (${teamId}, ${plan.id}, ${index + 1}, ${document}, ${createHash('sha256').update(document).digest()},
        ${`version ${index + 1} of ${name}`}, '0', '0', ${author.id}, ${author.name})`
  return plan.id
}

/** The text of the sample plan that every instance has. */
export async function sampleDocument(admin: Sql): Promise<string> {
  const [sample] = await admin<
    { document: string }[]
  >`select document from kilotoken.sample_plans where key = 'chatgpt_2023'`
  if (sample === undefined) throw new Error('no sample')
  return sample.document
}
