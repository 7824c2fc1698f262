/** What one stage of a Dockerfile ends up with, taken over from the stage that it builds on. */
export interface Stage {
  base: string
  user: string | undefined
  env: Record<string, string>
  command: string[] | undefined
  healthcheck: string[] | undefined
  /** Paths that it copies from the build's own folder. */
  sources: string[]
}

/** Reads the stages of a Dockerfile by name: only the instructions that ours uses, one a line. */
export function readStages(dockerfile: string): Map<string, Stage> {
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const [, instruction = '', rest = ''] of dockerfile.matchAll(/^([A-Z]+) (.+)$/gm)) {
    if (instruction === 'FROM') {
      const [base = '', , name = ''] = rest.split(' ')
      stage = openStage(base, stages.get(base))
      stages.set(name, stage)
    } else if (stage) apply(stage, instruction, rest)
  }
  return stages
}

function openStage(base: string, parent: Stage | undefined): Stage {
  const { user, env, command, healthcheck } = parent ?? {}
  return { base: parent?.base ?? base, user, env: { ...env }, command, healthcheck, sources: [] }
}

function apply(stage: Stage, instruction: string, rest: string): void {
  if (instruction === 'USER') stage.user = rest
  if (instruction === 'ENV')
    for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value
  if (instruction === 'CMD') stage.command = JSON.parse(rest) as string[]
  if (instruction === 'HEALTHCHECK') stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('['))) as string[]
  if (instruction === 'COPY' && !rest.includes('--from=')) {
    stage.sources.push(
      ...rest
        .split(' ')
        .filter((part) => !part.startsWith('--'))
        .slice(0, -1),
    )
  }
}
