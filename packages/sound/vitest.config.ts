import { defineConfig } from 'vitest/config'

// Tests that start a decoder process wait for it on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000 } })
