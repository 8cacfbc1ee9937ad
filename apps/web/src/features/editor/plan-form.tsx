'use client'

import {
  type Catalogue,
  editPlan,
  editsTo,
  fieldEdits,
  type PlanEdit,
  type PlanField,
  type PlanPart,
  type PlanProblem,
  type PlanSection,
  type PlanValue,
} from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { useLocale } from 'next-intl'
import { memo, use, useMemo, useState } from 'react'
import { AddPart } from './add-part.tsx'
import { EditorCommandsContext } from './editor-context.ts'
import { FieldEditor } from './field-editor.tsx'
import { FormView } from './form-view.tsx'
import { MovementDialog } from './movement-dialog.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { PartMenu } from './part-menu.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { usePlanWords } from './use-plan-words.ts'

export type PlanFormProps = {
  sections: readonly PlanSection[]
  problems: readonly PlanProblem[]
  warnings: readonly PlanProblem[]
  nodes: Catalogue['nodes']
}

/** The plan as fields. Each change is an edit of its text. Follows the text at its own pace, so memoised. */
export const PlanForm = memo(function PlanForm({ sections, problems, warnings, nodes }: PlanFormProps) {
  const locale = useLocale()
  const words = usePlanWords()
  const { text, dispatch } = use(EditorCommandsContext)
  const [refusal, setRefusal] = useState<PlanProblem>()
  const [sourced, setSourced] = useState<PlanField>()
  const [moving, setMoving] = useState<string>()
  const [renamed, setRenamed] = useState<PlanPart>()
  const [overriding, setOverriding] = useState<PlanPart>()
  const names = useMemo(
    () =>
      new Map([
        // A strategy is called like the option of its key, which comes before it.
        ...sections
          .flatMap(({ parts }) => parts.map((part) => [part.key, words.part(part)] as const))
          .toReversed(),
        ...nodes.map(({ key, name }) => [key, name] as const),
      ]),
    [sections, nodes, words],
  )

  const nameOf = (key: string) => names.get(key) ?? key
  const apply = (edits: readonly PlanEdit[], touching?: string) => {
    const result = editPlan(text(), edits)
    if ('text' in result) dispatch({ kind: 'edit', text: result.text, touching })
    setRefusal('text' in result ? undefined : result.problems[0])
  }
  const said = (list: readonly PlanProblem[], field: PlanField) => {
    const found = list.find((one) => isAbout(one, field))
    return found === undefined ? undefined : problemText(found, locale)
  }
  const refused = refusal === undefined ? problems : [refusal, ...problems]
  const editorOf = (field: PlanField) => (
    <FieldEditor
      field={withNodes(field, nodes)}
      label={words.fieldIn(sections, field)}
      error={said(refused, field)}
      warning={said(warnings, field)}
      nameOf={nameOf}
      onChange={(text) => apply(fieldEdits(field, text), field.path)}
      onEdits={apply}
      onLeave={() => dispatch({ kind: 'settle' })}
      onMove={() => setMoving(field.path)}
      onSource={() => setSourced(field)}
    />
  )
  return (
    <>
      <FormView
        sections={sections}
        nameOf={nameOf}
        renderField={editorOf}
        renderPartActions={(part) => (
          <PartMenu part={part} onRename={() => setRenamed(part)} onOverride={() => setOverriding(part)} />
        )}
        renderSectionActions={(section) => <AddPart section={section} sections={sections} />}
      />
      <MovementDialog
        field={moving === undefined ? undefined : fieldAt(sections, moving)}
        onClose={() => setMoving(undefined)}
        onChoose={({ at, movement }, to) =>
          movement && apply([{ kind: 'movement', path: at, to, months: movement.months }])
        }
        renderPart={editorOf}
      />
      <SourceDialog
        field={sourced}
        onClose={() => setSourced(undefined)}
        onDone={({ at }, provenance) => apply([{ kind: 'provenance', path: at, provenance }])}
      />
      <OverrideDialog
        scenario={overriding}
        sections={sections}
        onClose={() => setOverriding(undefined)}
        onDone={({ at }, field) =>
          apply([{ kind: 'set', path: [...at, 'set', field.path], value: valueToSet(text(), field) }])
        }
      />
      <RenameDialog
        part={renamed}
        onClose={() => setRenamed(undefined)}
        onDone={({ at }, label) => apply([{ kind: 'set', path: [...at, 'label'], value: label }])}
      />
    </>
  )
})

function fieldAt(sections: readonly PlanSection[], path: string): PlanField | undefined {
  return sections
    .flatMap(({ parts }) => parts.flatMap(({ fields }) => fields))
    .find((one) => one.path === path)
}

/** What a scenario sets a field to at first: the number, or how it moves as a whole. */
function valueToSet(text: string, field: PlanField): PlanValue {
  const [whole] = field.movement?.base === undefined ? [] : editsTo(text, field.at)
  return whole?.kind === 'set' ? whole.value : (field.text ?? '')
}

/** A group that is missing as a whole misses each of its fields. */
function isAbout({ path, code, params }: PlanProblem, field: PlanField): boolean {
  if (path === field.path) return true
  // A rate that is missing may be given either way round.
  if (code === 'RATE_MISSING') return field.path.startsWith(`${path}.`) && isRateOf(field, params.from)
  // What is wrong with an entry stands at its own field.
  if (field.kind !== 'entries' && path.startsWith(`${field.path}.`)) return true
  return code === 'MISSING' && field.text === undefined && field.path.startsWith(`${path}.`)
}

function isRateOf({ key = '' }: PlanField, currency: string | number | undefined): boolean {
  return key.split('/').some((code) => code === currency)
}

/** The names of servers stand in the catalogue, not in the plan. */
function withNodes(field: PlanField, nodes: Catalogue['nodes']): PlanField {
  return field.to === 'node' ? { ...field, choices: nodes.map(({ key }) => key) } : field
}
