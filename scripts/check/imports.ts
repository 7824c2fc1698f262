import { type Argument, parseSync, Visitor } from 'oxc-parser'

/**
 * Every module a TypeScript source names: static, dynamic, type-only and re-exporting, and `require`.
 *
 * @throws Error when the source does not parse, so that a broken file never looks like one without imports.
 */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const specifiers = new Set<string>()
  const add = (node: Argument | null | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') specifiers.add(node.value)
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(first)
    },
  }).visit(program)
  return [...specifiers]
}
