/** Exits with 0 when the address on the command line answers well, else with 1. */
const { ok } = await fetch(process.argv[2], { signal: AbortSignal.timeout(4000) }).catch(() => ({ ok: false }))
process.exit(ok ? 0 : 1)
