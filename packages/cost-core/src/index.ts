import './jitless-schemas.ts'

export type { Catalogue, CatalogueFigure } from './catalog/catalogue.ts'
export { columnsDecision } from './compare/columns-decision.ts'
export type { CompareColumn } from './compare/compare-column.ts'
export {
  type Comparison,
  compareColumns,
  type LineRow,
  type MonthlyCosts,
  type WorkloadRows,
} from './compare/compare-columns.ts'
export {
  type ComparisonBasis,
  type ComparisonRefusal,
  FEWEST_COLUMNS,
  MOST_COLUMNS,
} from './compare/comparison-basis.ts'
export type { ComparisonCell, ComparisonRow, CostDifference } from './compare/comparison-row.ts'
export { type ComparisonVerdict, comparisonVerdict } from './compare/comparison-verdict.ts'
export { type CostBridge, costBridge } from './compare/cost-bridge.ts'
export { type Crossover, crossover, type FlipPoint } from './compare/crossover.ts'
export { type CrossoverRanges, crossoverRanges } from './compare/crossover-ranges.ts'
export type { FigureRow } from './compare/figure-rows.ts'
export { heightAt, linePoints } from './compare/line-points.ts'
export { monthStacks } from './compare/month-stacks.ts'
export {
  type ComparisonTrials,
  cheapestShares,
  differenceRange,
  isUncertain,
  simulateComparison,
  totalRange,
} from './compare/simulate-comparison.ts'
export type { TrialRange } from './compare/trial-range.ts'
export { type VolumeDriver, volumeDrivers } from './compare/volume-drivers.ts'
export {
  type BreakEven,
  type BreakEvenBasis,
  breakEvenUtilisation,
} from './decide/break-even-utilisation.ts'
export {
  type BudgetBasis,
  type BudgetCheck,
  type BudgetLimits,
  budgetCheck,
  type HeldLimit,
  planLimits,
  readBudget,
} from './decide/budget-check.ts'
export {
  DECISION_BASES,
  type Decision,
  type DecisionAbout,
  type DecisionBasis,
  decisionOf,
} from './decide/decision.ts'
export {
  type DecisionVerdict,
  decisionVerdict,
  isDecisionUncertain,
  simulateDecision,
} from './decide/decision-verdict.ts'
export { type Flip, type FlipPoints, flipPoints, flipSearch, inputFlips } from './decide/flip-points.ts'
export { type MovedInput, movedInputs } from './decide/moved-input.ts'
export { type NearStep, nearStepSearch, nearSteps } from './decide/near-steps.ts'
export { returnFigure } from './decide/return-figure.ts'
export { type InputEffect, type Sensitivity, sensitivity, sensitivitySteps } from './decide/sensitivity.ts'
export { diffPlans, type PlanChange } from './edit/diff-plans.ts'
export { editPlan } from './edit/edit-plan.ts'
export { addEntryEdits, removeEntryEdits } from './edit/entry-edits.ts'
export { fieldEdits } from './edit/field-edits.ts'
export { type ConvertedAmount, inPlanCurrency } from './edit/in-plan-currency.ts'
export { editsTo, mergePlans, type PlanConflict, type PlanMerge } from './edit/merge-plans.ts'
export { MOVEMENTS, type Movement } from './edit/movement-kind.ts'
export { newPart } from './edit/new-part.ts'
export type { PlanEdit, PlanPath, PlanValue } from './edit/plan-edit.ts'
export type {
  FieldMovement,
  FieldQuantity,
  PlanField,
  PlanPart,
  PlanSection,
  SectionKey,
} from './edit/plan-field.ts'
export { planFields } from './edit/plan-fields.ts'
export { readFieldText } from './edit/read-field-text.ts'
export { renamePlan } from './edit/rename-plan.ts'
export { ENGINE_VERSION } from './engine-version.ts'
export { type Graph, UnknownFigureError } from './graph/graph.ts'
export type { Context, Label } from './graph/label.ts'
export type { Provenance } from './graph/node.ts'
export { UnitError } from './graph/unit-error.ts'
export { InvariantError } from './invariant-error.ts'
export { breakEvenId } from './models/break-even-nodes.ts'
export { type CompiledPlan, compilePlan } from './models/compile-plan.ts'
export { planIssues } from './models/plan-issues.ts'
export type {
  ThroughputCase,
  ThroughputReason,
  ThroughputResult,
} from './models/throughput/throughput-case.ts'
export { throughputOf } from './models/throughput/throughput-of.ts'
export { nearestNames } from './nearest-names.ts'
export { assignmentsOf } from './plan/assignments.ts'
export { type CostLine, FACTOR_GROUPS, type FactorGroup, LINE_GROUPS } from './plan/factor-groups.ts'
export type { FieldMeta } from './plan/field-meta.ts'
export { formatPlan } from './plan/format/format-plan.ts'
export {
  type JsonSchema,
  planJsonSchema,
  SCHEMA_CURRENCIES,
  type SchemaDefault,
  type SchemaWording,
  type SchemaWords,
} from './plan/json-schema.ts'
export type { PlanProblem } from './plan/plan-problem.ts'
export type { Plan, Scenario } from './plan/plan-schema.ts'
export { type PlanDocument, readPlan } from './plan/read-plan.ts'
export { isPlanKey, monthAfter, monthsBetween, type PlanLabel } from './plan/small-fields.ts'
export { meanOf } from './quantity/mean-of.ts'
export { printQuantity } from './quantity/print-quantity.ts'
export { quantileOf } from './quantity/quantile-of.ts'
export { readQuantity } from './quantity/read-quantity.ts'
export type { AnswerCatalogue, PlanAnswers } from './questions/plan-answers.ts'
export { planFromAnswers } from './questions/plan-from-answers.ts'
export { type Evaluation, evaluate } from './readings/evaluate.ts'
export { type Explanation, explain, type FigureReference, type InputRange } from './readings/explain.ts'
export { type FigureJson, figureJson, figureRatio, findNode } from './readings/figure.ts'
export { type Leverage, leverage, leverageSteps } from './readings/leverage.ts'
export { uncertainLeaves } from './readings/sample.ts'
export type { Token } from './readings/tokens.ts'
export {
  type BudgetReport,
  budgetReport,
  type ReportAbout,
  type ReportCost,
  type ReportSummary,
} from './report/budget-report.ts'
export type { CashTable } from './report/cash-table.ts'
export { compareTotals, type TotalChange } from './report/compare-totals.ts'
export type { CostBreakdown, CostFinding } from './report/cost-breakdown.ts'
export {
  differenceId,
  type EstimateView,
  estimateView,
  type PublishedComparison,
  type ViewFigure,
} from './report/estimate-view.ts'
export type { MonthTable } from './report/month-table.ts'
export { type Periods, periodTables, type StrategyPeriods } from './report/period-tables.ts'
export type { ReportAmount } from './report/report-amount.ts'
export type { ReportAssumption } from './report/report-assumptions.ts'
export type { ReportGap } from './report/report-gaps.ts'
export type { ReportFormula } from './report/report-method.ts'
export type { ReportedRun, ReportSpread, ReportUncertainty } from './report/report-run.ts'
export type { ReportRow } from './report/side-by-side.ts'
export type { StageRow, StageTable } from './report/stage-table.ts'
export { type StrategyTotal, strategyTotals } from './report/strategy-totals.ts'
export { strongestInputs } from './report/strongest-inputs.ts'
export { advanceRun } from './simulate/advance-run.ts'
export { cumulative } from './simulate/cumulative.ts'
export { type EqualBins, equalBins } from './simulate/equal-bins.ts'
export { type HistogramAxis, histogramAxis } from './simulate/histogram-axis.ts'
export { isTooClose } from './simulate/is-too-close.ts'
export { type MonthExtremes, monthExtremes } from './simulate/month-extremes.ts'
export { relativeError } from './simulate/relative-error.ts'
export { readRunState, writeRunState } from './simulate/run-bytes.ts'
export { checkRun, RUN_LIMITS, type RunProblem, runWork } from './simulate/run-limits.ts'
export { runResult } from './simulate/run-result.ts'
export {
  type ConvergencePoint,
  type PercentileEstimate,
  type RunBin,
  type RunResult,
  runResultSchema,
} from './simulate/run-result-schema.ts'
export { type RunState, startRun } from './simulate/run-state.ts'
export { type RunVerdict, runVerdict } from './simulate/run-verdict.ts'
export { shareAbove } from './simulate/share-above.ts'
export { shareError } from './simulate/share-error.ts'
export { type FigureRange, type Simulation, type SimulationRun, simulate } from './simulate/simulate.ts'
export { type RunSnapshot, snapshotRun } from './simulate/snapshot-run.ts'
export { statedCorrelations } from './simulate/stated-correlations.ts'
export { CURRENCY_CODES, type CurrencyCode } from './units/currency-codes.ts'
export { EVIDENCE, type Evidence } from './units/evidence.ts'
export { fromBase, readUnit, toBase, type Unit, unit } from './units/unit.ts'
export { unitAtomNames } from './units/unit-atoms.ts'
