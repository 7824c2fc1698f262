'use client'

import { createContext, useContext } from 'react'
import type { Complaints } from './complaints.ts'
import type { StudyFields } from './study-fields.ts'

/** What the parts of the form share. */
export interface FormState {
  fields: StudyFields
  /** What is wrong, as soon as somebody tried to send the form. */
  complaints: Complaints
  change: (name: string, value: string) => void
}

export const FormContext = createContext<FormState>({ fields: {}, complaints: {}, change: () => {} })

/** One field's value, what is wrong with it, and how to change it. */
export function useFormField(name: string) {
  const { fields, complaints, change } = useContext(FormContext)
  return { value: fields[name] ?? '', complaint: complaints[name], change: (value: string) => change(name, value) }
}

export const useFields = (): StudyFields => useContext(FormContext).fields
