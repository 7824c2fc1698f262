import type { CommandUnknownOpts } from '@commander-js/extra-typings'

interface Entry {
  summary: string
  load: () => Promise<{ command: CommandUnknownOpts }>
}

/** Every command of `soundscene`: one file each under commands/, which exports `command`. */
export const commands: Record<string, Entry> = {
  draw: {
    summary: 'draw the scene that a sound came from',
    load: () => import('./commands/draw.ts'),
  },
  data: {
    summary: 'make data sets',
    load: () => import('./commands/data.ts'),
  },
  train: {
    summary: 'train a model on the small world',
    load: () => import('./commands/train.ts'),
  },
  evaluate: {
    summary: 'measure a model on held-out scenes',
    load: () => import('./commands/evaluate.ts'),
  },
  study: {
    summary: 'plan human studies and analyse their votes',
    load: () => import('./commands/study.ts'),
  },
  account: {
    summary: 'help people who run studies into their accounts',
    load: () => import('./commands/account.ts'),
  },
  doctor: {
    summary: 'tell what works on this machine and what is missing',
    load: () => import('./commands/doctor.ts'),
  },
  start: {
    summary: 'run the whole product on this machine: database, worker, site and bot',
    load: () => import('./commands/start.ts'),
  },
}
