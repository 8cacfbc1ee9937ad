'use client'

import type { PlanField } from '@kilotoken/cost-core'
import { unitText } from '@kilotoken/messages'
import { EvidenceTag, RangeField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { ConvertedText } from './converted-text.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import styles from './form-view.module.css'
import { fieldIdOf } from './jump-to-field.ts'
import { MovementButton } from './movement-button.tsx'
import { rangeText } from './range-text.ts'
import { useMovementText } from './use-movement-text.ts'
import { usePlanWords } from './use-plan-words.ts'

/** A number or a range, with what it means beneath and how it is known beside its name. */
export function QuantityEditor({
  field,
  label,
  error,
  warning,
  onChange,
  onLeave,
  onSource,
  onMove,
}: FieldEditorProps) {
  const t = useTranslations('app.editor.field')
  const figureWords = useFigureWords()
  const locale = useLocale()
  const words = usePlanWords()
  const understood = useUnderstood(field)
  const evidence = field.partOf === undefined ? field.provenance?.evidence : undefined
  const { text = '', defaultText } = field
  // A word in a number's place says what counts without one: it stands where a default does.
  const isWord = field.words?.includes(text) ?? false
  return (
    <RangeField
      fieldId={fieldIdOf(field.path)}
      label={label}
      // A number may be said in another unit or currency than the field's: runs or runs a month, nodes or GPUs.
      unit={unitText(field.quantity?.unit ?? field.unit, locale)}
      value={isWord ? '' : text}
      onChange={onChange}
      onBlur={onLeave}
      placeholder={
        isWord
          ? words.choice(text, field)
          : defaultText === undefined
            ? t('empty')
            : t('default', { value: words.choice(defaultText, field) })
      }
      error={error}
      warning={warning}
      hint={
        field.quantity?.currency === undefined ? (
          understood
        ) : (
          <>
            {understood}
            <ConvertedText amount={field.quantity} />
          </>
        )
      }
      density={field.quantity?.density}
      aside={
        <>
          {field.movement !== undefined && <MovementButton field={field} label={label} onPress={onMove} />}
          {evidence !== undefined && (
            <button type="button" className={styles.evidence} onClick={onSource}>
              <EvidenceTag kind={evidence} word={figureWords.evidence(evidence)} />
              <span className="visually-hidden">{t('sourceOf', { field: label })}</span>
            </button>
          )}
        </>
      }
    />
  )
}

/** How it moves, a range in words, or who states a single number; while nothing is given, why the default counts. */
function useUnderstood(field: PlanField) {
  const { quantity, provenance, defaultReason } = field
  const t = useTranslations('app.editor.field')
  const locale = useLocale()
  const words = usePlanWords()
  const moves = useMovementText(field)
  if (moves !== undefined) return <Known text={moves} />
  if (field.text === undefined && defaultReason !== undefined)
    return <Known text={words.reason(defaultReason)} />
  if (field.partOf !== undefined && (quantity === undefined || quantity.shape === 'point')) return undefined
  if (quantity !== undefined && quantity.shape !== 'point')
    return t('range', { shape: quantity.shape, ...rangeText(quantity, locale) })
  if (provenance === undefined) return undefined
  const { source, date, evidence } = provenance
  const known =
    source === undefined
      ? evidence === 'assumed' && t('unsourced')
      : date === undefined
        ? source
        : t('sourced', { source, date })
  if (known === false) return undefined
  return <Known text={known} />
}

function Known({ text }: { text: string }) {
  return <span className={styles.known}>{text}</span>
}
