import { closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import path from 'node:path'

/** Where a service writes; begun anew by every start of the launcher. */
export interface LogFile {
  path: string
  descriptor: number
}

export function openLog(home: string, name: string): LogFile {
  const folder = path.join(home, 'logs')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.log`)
  closeSync(openSync(file, 'w'))
  return { path: file, descriptor: openSync(file, 'a') }
}

/** The last dozen lines of a log. */
export function tailOf(file: string): string {
  const descriptor = openSync(file, 'r')
  const { size } = fstatSync(descriptor)
  const buffer = Buffer.alloc(Math.min(4096, size))
  readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
  closeSync(descriptor)
  return buffer.toString('utf8').trim().split('\n').slice(-12).join('\n')
}
