import { expect, test } from 'vitest'
import { compileCatalogue } from './compile.ts'
import { compiledTranslator } from './compiled.ts'
import { translatorOf } from './translator.ts'

const catalogue = {
  plain: 'It’s ‘fine’',
  quoted: "It''s '{'fine'}'",
  filled: '{name} and {name}',
  counted: '{count, plural, =0 {none} one {# row of {name}} other {# rows of {name}}}',
  chosen: '{side, select, left {{count, plural, one {one} other {#}} left} other {elsewhere}}',
}

test.each(['en', 'de'] as const)('compiled messages say in %s what parsed ones say', (locale) => {
  const parsed = translatorOf({ en: catalogue, de: catalogue })(locale)
  const compiled = compiledTranslator(JSON.parse(JSON.stringify(compileCatalogue(catalogue))), locale)
  for (const key of Object.keys(catalogue) as (keyof typeof catalogue)[])
    for (const count of [0, 1, 2, 12_345])
      for (const side of ['left', 'right']) {
        const values = { name: 'x', count, side }
        expect(compiled(key, values)).toBe(parsed(key, values))
      }
})

test('a place that is left empty is refused, and so is a format that is not known', () => {
  expect(() => compiledTranslator(compileCatalogue(catalogue), 'en')('filled')).toThrow(/name/)
  expect(() => compileCatalogue({ date: '{day, date}' })).toThrow(/format/)
})
