export { errorSentence } from './error-sentence.ts'
export { type Locale, localeOf, locales } from './locale.ts'
export { type Catalogue, type Translate, translatorOf, type Values } from './translator.ts'
