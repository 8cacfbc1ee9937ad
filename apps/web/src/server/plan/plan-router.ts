import {
  archivePlan,
  createPlan,
  deletePlan,
  discardDraft,
  getPlan,
  getPlanVersion,
  listPlans,
  listPlanVersions,
  restoreVersion,
  saveDraft,
  savePlan,
} from '@kilotoken/db'
import { z } from 'zod'
import { router, teamInput, teamProcedure } from '../api.ts'
import { engineCatalogue } from '../catalogue/engine-catalogue.ts'
import { factorsInput, figureInput, monthInput, scenarioInput } from '../estimate/choice-input.ts'
import { estimateChoice } from '../estimate/estimate-choice.ts'
import { traceFigure } from '../estimate/trace-figure.ts'
import { loadSample } from '../sample/load-sample.ts'
import { textInput } from '../text-input.ts'
import { answersInput } from './answers-input.ts'
import { checkAnswers } from './check-answers.ts'
import { choosePlan } from './choose-plan.ts'
import { compareVersions } from './compare-versions.ts'
import { createFromAnswers } from './create-from-answers.ts'
import { exportFile } from './export-file.ts'
import { listScenarios } from './list-scenarios.ts'
import { loadVersion } from './load-version.ts'
import { planOverview } from './plan-overview.ts'
import { planTotals } from './plan-totals.ts'
import { renamedDocument } from './renamed-document.ts'

const plan = z.uuid()
const version = z.int().min(1).max(2_000_000_000)
const documentText = textInput(1_000_000)
const note = textInput(500)
const name = textInput(200)
const ofPlan = teamInput({ plan })
const ofVersion = teamInput({ plan, version })
const choice = { plan, version, scenario: scenarioInput.optional(), factors: factorsInput.optional() }

/** A team's plans. Viewers read, editors write, an owner deletes. */
export const planRouter = router({
  list: teamProcedure('viewer')
    .input(teamInput({ archived: z.boolean() }))
    .query(({ ctx, input: { archived } }) => listPlans(ctx.scope, { archived })),
  get: teamProcedure('viewer')
    .input(ofPlan)
    .query(({ ctx, input }) => getPlan(ctx.scope, { planId: input.plan })),
  overview: teamProcedure('viewer')
    .input(ofPlan)
    .query(({ ctx, input }) => planOverview(ctx.scope, input.plan)),
  version: teamProcedure('viewer')
    .input(ofVersion)
    .query(({ ctx, input }) => getPlanVersion(ctx.scope, { planId: input.plan, version: input.version })),
  versions: teamProcedure('viewer')
    .input(ofPlan)
    .query(({ ctx, input }) => listPlanVersions(ctx.scope, { planId: input.plan })),
  scenarios: teamProcedure('viewer')
    .input(teamInput({ plan, version, factors: factorsInput.optional() }))
    .query(({ ctx, input: { team: _, ...input } }) => listScenarios(ctx.scope, input)),
  estimate: teamProcedure('viewer')
    .input(teamInput(choice))
    .query(async ({ ctx, input }) => estimateChoice(await choosePlan(ctx.scope, input))),
  trace: teamProcedure('viewer')
    .input(teamInput({ ...choice, id: figureInput, month: monthInput.optional() }))
    .query(async ({ ctx, input }) => traceFigure(await choosePlan(ctx.scope, input), input.id, input.month)),
  totals: teamProcedure('viewer')
    .input(ofVersion)
    .query(async ({ ctx, input }) =>
      planTotals(await loadVersion(ctx.scope, input), await engineCatalogue(ctx.scope)),
    ),
  compare: teamProcedure('viewer')
    .input(teamInput({ plan, from: version, to: version }))
    .query(async ({ ctx, input }) => compareVersions(ctx.scope, await engineCatalogue(ctx.scope), input)),
  checkAnswers: teamProcedure('viewer')
    .input(teamInput({ answers: answersInput }))
    .query(({ ctx, input }) => checkAnswers(ctx.scope, input.answers)),
  createFromAnswers: teamProcedure('editor')
    .input(teamInput({ answers: answersInput, note }))
    .mutation(({ ctx, input: { answers, note } }) => createFromAnswers(ctx.scope, { answers, note })),
  createFromSample: teamProcedure('editor')
    .input(teamInput({ note }))
    .mutation(async ({ ctx, input }) => {
      const { text } = await loadSample(ctx.scope)
      return createPlan(ctx.scope, { document: text, note: input.note, action: 'plan.created' })
    }),
  import: teamProcedure('editor')
    .input(teamInput({ document: documentText, note }))
    .mutation(({ ctx, input: { document, note } }) =>
      createPlan(ctx.scope, { document, note, action: 'plan.imported' }),
    ),
  duplicate: teamProcedure('editor')
    .input(teamInput({ plan, version, name, note }))
    .mutation(async ({ ctx, input }) =>
      createPlan(ctx.scope, {
        document: await renamedDocument(ctx.scope, input),
        note: input.note,
        action: 'plan.duplicated',
      }),
    ),
  rename: teamProcedure('editor')
    .input(teamInput({ plan, expectedVersion: version, name, note }))
    .mutation(async ({ ctx, input: { plan: planId, expectedVersion, name, note } }) =>
      savePlan(ctx.scope, {
        planId,
        expectedVersion,
        document: await renamedDocument(ctx.scope, { plan: planId, version: expectedVersion, name }),
        note,
        action: 'plan.renamed',
      }),
    ),
  save: teamProcedure('editor')
    .input(teamInput({ plan, expectedVersion: version, document: documentText, note }))
    .mutation(({ ctx, input: { plan: planId, expectedVersion, document, note } }) =>
      savePlan(ctx.scope, { planId, expectedVersion, document, note }),
    ),
  restore: teamProcedure('editor')
    .input(teamInput({ plan, version, expectedVersion: version, note }))
    .mutation(({ ctx, input: { plan: planId, version, expectedVersion, note } }) =>
      restoreVersion(ctx.scope, { planId, version, expectedVersion, note }),
    ),
  saveDraft: teamProcedure('editor')
    .input(teamInput({ plan, baseVersion: version, document: documentText }))
    .mutation(({ ctx, input: { plan: planId, baseVersion, document } }) =>
      saveDraft(ctx.scope, { planId, baseVersion, document }),
    ),
  discardDraft: teamProcedure('editor')
    .input(ofPlan)
    .mutation(({ ctx, input }) => discardDraft(ctx.scope, { planId: input.plan })),
  export: teamProcedure('viewer')
    .input(ofVersion)
    .mutation(({ ctx, input }) => exportFile(ctx.scope, input)),
  archive: teamProcedure('editor')
    .input(teamInput({ plan, archived: z.boolean() }))
    .mutation(({ ctx, input: { plan: planId, archived } }) => archivePlan(ctx.scope, { planId, archived })),
  delete: teamProcedure('owner')
    .input(ofPlan)
    .mutation(({ ctx, input }) => deletePlan(ctx.scope, { planId: input.plan })),
})
