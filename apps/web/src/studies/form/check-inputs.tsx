'use client'

import field from '../../console/field.module.css'
import { Complaint } from '../../console/labelled.tsx'
import { Ticked } from '../../console/ticked.tsx'
import { useFormField } from './form-state.tsx'
import { type AskedProps, inputId } from './inputs.tsx'

/** Something that is on or off. */
export function CheckInput({ name, label, hint }: AskedProps) {
  const { value, change } = useFormField(name)
  const id = inputId(name)
  return (
    <Ticked id={id} label={label} hint={hint}>
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={value === 'on'}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) => change(target.checked ? 'on' : '')}
      />
    </Ticked>
  )
}

interface OneOfProps extends AskedProps {
  options: readonly { value: string; label: string; hint?: string }[]
}

/** One of a few. */
export function OneOf({ name, label, hint, options }: OneOfProps) {
  const { value, change, complaint } = useFormField(name)
  return (
    <fieldset className={field.field} aria-describedby={complaint && `${inputId(name)}-complaint`}>
      <legend className={field.label}>{label}</legend>
      {hint && <p className={field.hint}>{hint}</p>}
      {options.map((option, i) => {
        const id = i === 0 ? inputId(name) : `${inputId(name)}-${i}`
        return (
          <Ticked key={option.value} id={id} label={option.label} hint={option.hint}>
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              checked={value === option.value}
              aria-describedby={option.hint && `${id}-hint`}
              onChange={() => change(option.value)}
            />
          </Ticked>
        )
      })}
      <Complaint id={inputId(name)} complaint={complaint} />
    </fieldset>
  )
}
