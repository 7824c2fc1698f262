import type { studies as english } from '../en/studies.ts'

/** What the list of studies and the frame around one say, in German. */
export const studies: Readonly<Record<keyof typeof english, string>> = {
  'studies.title': 'Studien',
  'studies.none-title': 'Noch keine Studie',
  'studies.none':
    'Eine Studie fragt Menschen, wie gut Bilder zu ihren Tönen passen. Sie beginnt mit einem festen Satz von Tönen und Bildern; wer teilnimmt, hört zu, schaut hin und antwortet.',
  'studies.created': 'angelegt am {date}',
  'studies.untitled': 'Eine Studie ohne Titel',
  'state.draft': 'Entwurf',
  'state.rehearsed': 'Geprobt',
  'state.live': 'Läuft',
  'state.paused': 'Angehalten',
  'state.closed': 'Abgeschlossen',
  'study.simulated': 'Simulierte Teilnehmende',
  'study.tabs': 'Teile der Studie',
  'study.overview': 'Überblick',
  'study.members': 'Mitglieder',
  'study.log': 'Protokoll',
}
