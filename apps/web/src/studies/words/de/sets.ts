import type { sets as english } from '../en/sets.ts'

/** What is said of sets of sounds and pictures, in German. */
export const sets: Readonly<Record<keyof typeof english, string>> = {
  'set.holds':
    '{sounds, plural, one {# Ton} other {# Töne}} und {practice} zum Üben, {pictures} Bilder, {classes} Klassen',
  'set.models': 'Modelle: {models}',
  'set.upload': 'Einen anderen Satz hochladen',
  'set.upload-first': 'Einen Satz hochladen',
  'set.upload-hint': 'Der Ordner, den „soundscene study create“ geschrieben hat, als Zip-Datei von höchstens 256 MB.',
  'set.freezing': 'Wird eingefroren: Töne werden gleich laut, Bilder gleich codiert …',
  'set.frozen': '„{title}“ ist eingefroren und ausgewählt.',
}
