import { type Row, refuse } from './read-table.ts'

/** Columns that either kind of votes may have, and what they mean to both. */
export interface CommonFields {
  rater: string
  sound: string
  /** Class of the sound, for figures by class. */
  class?: string
  /** Where the rater came from; figures are given for each stratum as well. */
  stratum?: string
  /** Attention check that came with this vote. */
  attention?: 'passed' | 'failed' | 'unknown'
  /** From the end of the sound to the answer, in milliseconds. */
  responseMs?: number
}

export const commonColumns = ['class', 'stratum', 'attention', 'response_ms'] as const

type CommonColumn = 'rater' | 'sound' | (typeof commonColumns)[number]

/** The common fields of a row. @throws SoundsceneError `input/invalid` about its line */
export function commonFields(row: Row<CommonColumn>, line: number): CommonFields {
  return {
    rater: filled(row, 'rater', line),
    sound: filled(row, 'sound', line),
    ...(row.class && { class: row.class }),
    ...(row.stratum && { stratum: row.stratum }),
    ...(row.attention && { attention: oneOf(row, 'attention', ['passed', 'failed', 'unknown'], line) }),
    ...(row.response_ms && { responseMs: milliseconds(row.response_ms, line) }),
  }
}

/** A name that must not be empty. */
export function filled<Column extends string>(row: Row<Column>, column: Column, line: number): string {
  return row[column] || refuse(line, `${column} is empty`)
}

/** One of the words that a column may hold. */
export function oneOf<Column extends string, const Word extends string>(
  row: Row<Column>,
  column: Column,
  words: readonly Word[],
  line: number,
): Word {
  const text = row[column]
  const word = words.find((known) => known === text)
  return (
    word ??
    refuse(line, `${column} is ${JSON.stringify(text)}, not ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)
  )
}

function milliseconds(text: string, line: number): number {
  const value = Number(text)
  return value >= 0 && value <= 1e9 ? value : refuse(line, `response_ms is ${JSON.stringify(text)}, not milliseconds`)
}

/** Refuses the second vote of a rater on the same thing. */
export function onlyOnce() {
  const lines = new Map<string, number>()
  return (key: readonly string[], line: number) => {
    const name = JSON.stringify(key)
    const first = lines.get(name)
    if (first !== undefined) refuse(line, `rater ${JSON.stringify(key[0])} has voted on this in line ${first} already`)
    lines.set(name, line)
  }
}

/** Refuses more models than a study compares, because every two of them are. */
export function fewModels() {
  const models = new Set<string>()
  return (model: string, line: number) => {
    models.add(model)
    if (models.size > 100) refuse(line, 'there are more than 100 models')
  }
}
