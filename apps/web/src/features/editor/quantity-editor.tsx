'use client'

import type { FieldQuantity, Provenance } from '@kilotoken/cost-core'
import { unitText } from '@kilotoken/messages'
import { EvidenceTag, RangeField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { FieldEditorProps } from './field-editor-props.ts'
import styles from './form-view.module.css'
import { fieldIdOf } from './jump-to-field.ts'
import { rangeText } from './range-text.ts'

/** A number or a range, with what it means beneath and how it is known beside its name. */
export function QuantityEditor({
  field,
  label,
  error,
  warning,
  onChange,
  onLeave,
  onSource,
}: FieldEditorProps) {
  const t = useTranslations('app.editor.field')
  const figureWords = useFigureWords()
  const locale = useLocale()
  const understood = useUnderstood(field.quantity, field.provenance)
  const evidence = field.provenance?.evidence
  return (
    <RangeField
      fieldId={fieldIdOf(field.path)}
      label={label}
      unit={unitText(field.unit, locale)}
      value={field.text ?? ''}
      onChange={onChange}
      onBlur={onLeave}
      placeholder={field.defaultText === undefined ? t('empty') : t('default', { value: field.defaultText })}
      error={error}
      warning={warning}
      hint={understood}
      density={field.quantity?.density}
      aside={
        evidence !== undefined && (
          <button type="button" className={styles.evidence} onClick={onSource}>
            <EvidenceTag kind={evidence} word={figureWords.evidence(evidence)} />
            <span className="visually-hidden">{t('sourceOf', { field: label })}</span>
          </button>
        )
      }
    />
  )
}

/** A range in words; of a single number, who states it. */
function useUnderstood(quantity: FieldQuantity | undefined, provenance: Provenance | undefined) {
  const t = useTranslations('app.editor.field')
  const locale = useLocale()
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
  return (
    <span className={styles.known} title={known}>
      {known}
    </span>
  )
}
