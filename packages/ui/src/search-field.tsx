'use client'

import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import styles from './search-field.module.css'

export type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  clearLabel: string
  /** Its name in an address, for a form that works without a script. */
  name?: string
}

/** Narrows what is listed as you type. */
export function SearchField({ label, value, onChange, placeholder, clearLabel, name }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <div className={styles.search}>
      <Search size={14} className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        name={name}
        value={value}
        placeholder={placeholder}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
