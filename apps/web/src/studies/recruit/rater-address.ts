/** Where raters come in. */
export const openAddress = (origin: string, studyId: string): string => `${origin}/r/${studyId}`

/** The address of a link for one person. */
export const linkAddress = (origin: string, studyId: string, code: string): string =>
  `${openAddress(origin, studyId)}?link=${encodeURIComponent(code)}`

/** The page for a classroom or lab. */
export const classroomAddress = (origin: string, studyId: string): string => `${openAddress(origin, studyId)}?classroom`

/** What Prolific is told: it fills in the three places itself. */
export const prolificAddress = (origin: string, studyId: string): string =>
  `${openAddress(origin, studyId)}?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}&SESSION_ID={{%SESSION_ID%}}`
