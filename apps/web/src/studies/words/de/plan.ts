import type { plan as english } from '../en/plan.ts'

/** What a study of this size can be expected to show, in German. */
export const plan: Readonly<Record<keyof typeof english, string>> = {
  'plan.no-set': 'Wähle einen Satz, um zu sehen, was die Studie zeigen kann.',
  'plan.incomplete': 'Fülle die Zahlen aus, um zu sehen, was die Studie zeigen kann.',
  'plan.points': 'Punkte',
  'plan.score-points': 'auf der Skala',
  'plan.sounds-not-votes':
    'Für {aim} brauchst du {sounds} Töne, nicht {votes} Stimmen. Dieser Satz hat {have}: Mehr Stimmen dazu führen nicht hin.',
  'plan.more-votes':
    'Für {aim} brauchst du mindestens {sounds} Töne. Dieser Satz hat {have}, mehr Personen führen also hin.',
  'plan.reached': 'Das erreicht {aim} mit den {have} Tönen des Satzes.',
  'plan.choice-gives':
    '{raters} Personen geben {votes} Stimmen zu {sounds} Tönen ab: Der Anteil der Treffer wird auf {width} genau. Wer Stimmen für unabhängig hält, verspräche {naive}.',
  'plan.rating-gives':
    '{raters} Personen geben {votes} Noten zu {sounds} Tönen ab: Ein Unterschied zwischen zwei Modellen wird auf {width} genau. Wer Stimmen für unabhängig hält, verspräche {naive}.',
  'plan.more': 'Doppelt so viele Töne bei gleich vielen Stimmen: {sounds}. Doppelt so viele Personen: {raters}.',
  'plan.assumptions': 'Was dabei angenommen ist',
  'plan.choice-aim': 'Ziel für Anteile, ± Punkte',
  'plan.rating-aim': 'Ziel für Unterschiede, ±',
  'plan.share': 'Erwarteter Anteil der Treffer, %',
  'plan.rater-sd': 'Personen unterscheiden sich um (Logits)',
  'plan.sound-sd': 'Töne unterscheiden sich um (Logits)',
}
