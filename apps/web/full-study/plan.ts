import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const root = path.resolve(import.meta.dirname, '../../..')

/** What is played through. */
export interface FullStudyPlan {
  raters: number
  seed: number
  sounds: number
  /** Model folders by the names under which votes are counted for them, worst first by name. */
  models: Record<string, string>
  /** Where the page of figures and its picture go; nowhere when left out. */
  output: string | undefined
  /** Takes the site as an earlier run built it. */
  isBuilt: boolean
}

/** `--raters 200 --seed 1 --sounds 36 --stages runs/small-world/stages --output docs/full-study.md --built` */
export function readPlan(args: string[]): FullStudyPlan {
  const { values } = parseArgs({
    args,
    options: {
      raters: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      sounds: { type: 'string', default: '36' },
      stages: { type: 'string', default: 'runs/small-world/stages' },
      output: { type: 'string' },
      built: { type: 'boolean', default: false },
    },
  })
  return {
    ...{ raters: Number(values.raters), seed: Number(values.seed), sounds: Number(values.sounds) },
    ...{ models: modelsIn(path.resolve(root, values.stages)), isBuilt: values.built },
    output: values.output === undefined ? undefined : path.resolve(root, values.output),
  }
}

/** Stages of a training, and after them the bundled model. */
function modelsIn(stages: string): Record<string, string> {
  const names = listed(stages).filter((name) => /^\d{7}$/.test(name))
  const kept = names.map((name) => [`g-${name}`, path.join(stages, name)])
  return Object.fromEntries([...kept, ['g-bundled', path.join(root, 'models/small-world')]])
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
