'use client'

import {
  type Catalogue,
  type FieldQuantity,
  inPlanCurrency,
  type PlanProblem,
  type PlanSection,
  planFields,
} from '@kilotoken/cost-core'
import { EditorLayout } from '@kilotoken/ui'
import { useLocale } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { toldOnce } from '../plan/told-once.ts'
import { ConflictView } from './conflict-view.tsx'
import { ConversionContext } from './conversion-context.ts'
import { useEditor } from './editor-context.ts'
import { EditorIssues } from './editor-issues.tsx'
import { EditorOutline } from './editor-outline.tsx'
import { jumpToField } from './jump-to-field.ts'
import { NewerVersionBanner } from './newer-version-banner.tsx'
import { OpenedDraftBanner } from './opened-draft-banner.tsx'
import { PlanForm } from './plan-form.tsx'
import type { Preview } from './preview-plan.ts'
import { problemsToTell } from './problems-to-tell.ts'
import { ResultPanel } from './result-panel.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { SourceView } from './source-view.tsx'
import { useBasePreview } from './use-base-preview.ts'
import { usePlanReading } from './use-plan-reading.ts'
import { usePlanWords } from './use-plan-words.ts'

/** The plan's form or text, and what it comes to. Here the engine comes in; nothing above this knows it. */
export function PlanEditor() {
  const { state, face, show } = useEditor()
  const words = usePlanWords()
  const [scenario, chooseScenario] = useState<string>()
  const [place, setPlace] = useState<{ line: number }>()
  const reading = usePlanReading(state.text, scenario)
  const saved = useBasePreview(state.base, reading.preview?.scenario ?? scenario, reading.catalogue)
  const fields = useMemo(() => planFields(reading.text), [reading.text])
  const sections = 'sections' in fields ? fields.sections : NO_SECTIONS
  const locale = useLocale()
  const { warnings } = reading
  const problems = useMemo(() => toldOnce(reading.problems, locale), [reading.problems, locale])
  // Half a number is no mistake yet: what is wrong with a field is said when it is left.
  const told = useMemo(() => problemsToTell(problems, state.touching), [problems, state.touching])

  const convert = useConversion(reading.preview)

  const jump = (issue: PlanProblem) => {
    if (face === 'form' && jumpToField(issue.path)) return
    setPlace({ line: issue.line ?? 1 })
    show('source')
  }
  if (face === 'conflict') return <ConflictView />
  const [first] = problems
  return (
    <>
      <NewerVersionBanner />
      <OpenedDraftBanner />
      <EditorIssues
        problems={told}
        warnings={warnings}
        nameOf={(path) => words.place(sections, path)}
        onJump={jump}
      />
      <EditorLayout
        outline={<EditorOutline sections={sections} problems={told} warnings={warnings} />}
        result={
          <ResultPanel
            preview={reading.preview ?? saved}
            before={saved}
            version={state.base.version}
            problems={problems.length}
            isBusy={reading.isBusy}
            onScenario={chooseScenario}
            onShowProblem={() => first !== undefined && jump(first)}
          />
        }
      >
        {face === 'source' || !('sections' in fields) ? (
          <SourceView problems={problems} place={place} isForced={face !== 'source'} />
        ) : (
          <ConversionContext value={convert}>
            <PlanForm
              sections={fields.sections}
              problems={told}
              warnings={warnings}
              nodes={reading.catalogue?.nodes ?? NO_NODES}
            />
          </ConversionContext>
        )}
      </EditorLayout>
      <SaveDialog problems={problems} onJump={jump} />
    </>
  )
}

/** Converts amounts by the rates of a plan's last figures. */
function useConversion(preview: Preview | undefined) {
  return useCallback(
    (amount: FieldQuantity) =>
      preview && inPlanCurrency(amount, preview.document.base.currency.plan, preview.view.figures),
    [preview],
  )
}

const NO_NODES: Catalogue['nodes'] = []
const NO_SECTIONS: readonly PlanSection[] = []
