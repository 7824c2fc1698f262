import { build } from 'esbuild'

/** The decoder process in one file: it starts in a quarter of the time that its TypeScript modules take. */
await build({
  entryPoints: ['src/decoder-child.ts'],
  outfile: 'dist/decoder-child.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Loaded only for the sounds that need them, and as published: whoever likes may put another build there.
  external: ['@libav.js/*'],
  // CommonJS dependencies expect `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
})
