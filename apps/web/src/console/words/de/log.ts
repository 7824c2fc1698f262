import type { log as english } from '../en/log.ts'

/** What the log of a study says, in German. */
export const log: Readonly<Record<keyof typeof english, string>> = {
  'log.title': 'Protokoll',
  'log.lead': 'Was in dieser Studie getan wurde, das Neueste zuerst. Zeilen kommen hinzu und ändern sich nie.',
  'log.none': 'Es wurde noch nichts getan.',
  'log.when': 'Wann',
  'log.who': 'Wer',
  'log.what': 'Was',
  'log.details': 'Einzelheiten',
  'log.member-joined': 'ist beigetreten',
  'log.member-invited': 'hat jemanden eingeladen',
  'log.member-role': 'hat eine Rolle geändert',
  'log.member-removed': 'hat ein Mitglied entfernt',
  'log.member-left': 'hat die Studie verlassen',
  'log.set-member': 'hat geändert, wer mitarbeitet',
  'log.configure': 'hat die Einstellungen geändert',
  'log.rehearse': 'hat sie geprobt',
  'log.launch': 'hat sie gestartet',
  'log.pause': 'hat sie angehalten',
  'log.resume': 'hat sie fortgesetzt',
  'log.close': 'hat sie abgeschlossen',
  'log.raise-quotas': 'hat die Quoten erhöht',
  'log.create-links': 'hat Links für Teilnehmende erstellt',
  'log.export': 'hat Daten exportiert',
  'log.erase-rater': 'hat eine teilnehmende Person gelöscht',
  'log.delete': 'hat sie gelöscht',
}
