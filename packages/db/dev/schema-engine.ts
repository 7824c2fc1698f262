import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

// Node has it, but the types of Node 20 leave it to the DOM's.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start(): void } }
}

/** The part of the bindings that their types leave out: how to hand them the module they bind. */
interface Loader {
  __wbg_set_wasm(exports: object): void
}

const wasmFile = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
const module = new WebAssembly.Module(readFileSync(fileURLToPath(wasmFile)))
const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } })
;(bindings as typeof bindings & Loader).__wbg_set_wasm(exports)
exports.__wbindgen_start()

/** Prisma's own schema engine, loaded as Node can: the package itself imports its module as bundlers do. */
export const { SchemaEngine } = bindings
