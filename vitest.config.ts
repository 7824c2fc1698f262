import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** One project a package or app, named as in its `package.json`. */
function projectsIn(folder: string) {
  const parent = path.join(import.meta.dirname, folder)
  const names = readdirSync(parent).filter((name) => existsSync(path.join(parent, name, 'package.json')))
  return names.map((name) => ({
    extends: true as const,
    root: path.join(parent, name),
    test: { name: `@soundscene/${name}` },
  }))
}

export default defineConfig({
  test: {
    // Generous, so that a slow machine fails no test: these only end what would hang.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      ...projectsIn('packages'),
      ...projectsIn('apps'),
      { extends: true, test: { name: 'repository', include: ['{scripts,infra}/**/*.test.ts'] } },
    ],
    reporters: ['./scripts/test/counting-reporter.ts'],
  },
})
