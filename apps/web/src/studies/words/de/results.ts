import type { results as english } from '../en/results.ts'

/** What the final results say, in German. */
export const results: Readonly<Record<keyof typeof english, string>> = {
  'results.title': 'Endgültige Ergebnisse',
  'results.lead': 'Aus allen Stimmen, die bestehen. Jede Zahl ist eine Funktion der Stimmen und von sonst nichts.',
  'results.not-yet':
    'Endgültige Zahlen gibt es, wenn die Studie abgeschlossen ist: Sie stimmen nur für einen Blick. Live-Zahlen stimmen bei jedem.',
  'results.see-live': 'Zu den Live-Ergebnissen',
  'results.go': 'Zu den endgültigen Ergebnissen',
  'results.public': 'Öffentliche Seite dieser Ergebnisse',
  'results.computing': 'Wird berechnet …',
  'results.none': 'Niemand hat abgestimmt.',
  'results.key':
    'Breite Intervalle sprechen von neuen Personen und neuen Tönen wie diesen (zweiweg). Die schmalen darunter entstehen, wenn man Stimmen für unabhängig hält: zu eng, zum Vergleich gezeigt.',
  'results.choices': 'Welches Bild gehört zum Ton?',
  'results.overall': 'Wie gut zeigen die Bilder, was zu hören ist?',
  'results.real': 'Sehen die Bilder echt aus?',
  'results.fits': 'Passen die Bilder zum Ton?',
  'results.shares': 'Was gewählt wurde',
  'results.shares-excluded': 'Was gewählt wurde, nach Ausschlüssen',
  'results.by-class': 'Treffer je Klasse',
  'results.by-model': 'Treffer je Modell',
  'results.by-group': 'Treffer je Gruppe von Teilnehmenden',
  'results.table-3': 'Mittlere Note von Menschen (Tabelle 3-II)',
  'results.table-3-excluded': 'Mittlere Note von Menschen, nach Ausschlüssen',
  'results.differences': 'Unterschiede zwischen Modellen',
  'results.differences-excluded': 'Unterschiede, nach Ausschlüssen',
  'results.scores-by-class': 'Mittlere Note je Klasse',
  'results.two-way-about': 'Neue Personen und neue Töne wie diese. Schmal: naiv.',
  'results.differences-about': 'Dieselben Personen, dieselben Töne; p nach Holm. Schmal: Welch, naiv.',
  'results.bundle': 'Den ganzen Datensatz herunterladen (zip)',
  'results.bundle-about':
    'Stimmen, Zahlen, Plan und Stimmenkette, mit Skripten, die alle Zahlen neu berechnen. Wer teilgenommen hat, steht nicht darin.',
  'results.download': 'Bericht herunterladen:',
  'results.download-of': 'Herunterladen: {of}',
  'results.exclusions': 'Registrierte Ausschlüsse',
  'results.excluded':
    '{count, plural, =0 {Niemand} one {Eine Person} other {# Personen}} von {raters} in der zweiten Auswertung ausgelassen.',
  'results.rule':
    '{rule} {value}: {count, plural, =0 {von niemandem verletzt} one {von einer Person verletzt} other {von # Personen verletzt}}.',
  'note.check': '{pass} bestanden, {unknown} unbekannt, {fail} durchgefallen; alle ihre Stimmen zählen.',
  'note.check-doubted': 'Der Anteil der Bestandenen hat sich verändert; vielleicht war die Prüfung selbst kaputt.',
  'note.chance':
    'Von denen, die ein Bild wählten, wählten {share} ({interval}) das passende, wo bloßes Raten es in der Hälfte der Fälle träfe: p {p} über {raters} Personen (Vorzeichentest; naiv binomial p {naive}).',
  'note.robust':
    'Ohne {count, plural, one {# Person} other {# Personen}} von {raters} läge der Treffer nicht mehr vorn.',
  'note.agreement-choices':
    'Übereinstimmung, als Beschreibung: {raw} der Paare; AC1 nach Gwet {ac1}, α nach Krippendorff {alpha}.',
  'note.agreement-scores':
    'Übereinstimmung, als Beschreibung: {raw} der Paare; α nach Krippendorff {alpha} (ordinal), ICC(2,1) {icc}.',
  'note.variance': 'Auf Personen gehen {rater} und auf Töne {sound} der Varianz der Treffer zurück.',
  'note.side': 'Das linke Bild wurde in {left} der Auswahlen gewählt ({interval}).',
  'note.catch': '„Keines“ hieß es zu {wrong} der Paare falscher Bilder und zu {real} der Paare echter.',
  'note.flips':
    'Ohne {count, plural, one {# Person} other {# Personen}} von {raters} würde sich die Reihenfolge von {first} und {second} umkehren.',
  'note.of': '{some} von {all}',
  'note.cross-agrees': 'Ein ordinales gemischtes Modell stimmt im Vorzeichen jedes Unterschieds überein.',
  'note.cross-doubts': 'Vorsicht: Ein ordinales gemischtes Modell hat das andere Vorzeichen bei {contrasts}.',
  'note.cross-left-out': 'Die Gegenprobe mit gemischten Modellen entfiel: zu viele Stimmen oder Stufen dafür.',
}
