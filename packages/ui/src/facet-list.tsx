'use client'

import styles from './facet-list.module.css'

export type FacetOption = { value: string; label: string; count: number }

export type FacetListProps = {
  legend: string
  options: readonly FacetOption[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Its name in an address, for a form that works without a script. */
  name?: string
}

/** The values of one property with how many entries have each. None chosen means all. */
export function FacetList({ legend, options, chosen, onChange, name }: FacetListProps) {
  const toggle = (value: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((other) => other !== value))
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} data-empty={option.count === 0}>
          <input
            type="checkbox"
            className={styles.mark}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
          <span className={styles.count}>{option.count}</span>
        </label>
      ))}
    </fieldset>
  )
}
