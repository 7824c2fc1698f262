import { createRequire } from 'node:module'
import path from 'node:path'

/** Arguments that run Next.js on a site by its own entry point, so that the process started is the one to signal. */
export function nextProgram(site: string, command: 'build' | 'start', ...options: string[]): string[] {
  const entry = createRequire(path.join(site, 'package.json')).resolve('next/dist/bin/next')
  return [entry, command, site, ...options]
}
