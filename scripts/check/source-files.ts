import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Paths of the files of a checkout that git tracks or would track, relative to `root`, with `/` between folders. */
export function sourceFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\0'))].filter((file) => file && existsSync(path.join(root, file))).sort()
}

/** Whether a file is checked by TypeScript. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file)
}

/** Whether a file is read by people, going by its name. */
export function isText(file: string): boolean {
  return !/\.(png|jpe?g|webp|avif|ico|woff2?|wasm|safetensors|npy|onnx|ogg|opus|mp3|mp4|m4a|webm|wav|flac|aac|bin)$/.test(
    file,
  )
}
