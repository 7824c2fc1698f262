/** What somebody may do in a study, most first. */
export const studyRoles = ['owner', 'analyst', 'viewer'] as const

type StudyRole = (typeof studyRoles)[number]

/** Whether a role may do what needs at least another: an owner may do all that an analyst may, who may all that a viewer may. */
export const allows = (role: StudyRole, least: StudyRole): boolean =>
  studyRoles.indexOf(role) <= studyRoles.indexOf(least)
