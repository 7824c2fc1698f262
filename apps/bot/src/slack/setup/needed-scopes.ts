/** The scope that each method of Slack's Web API takes, of those that are called here; null for none. */
export const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'oauth.v2.access': [],
  'users.info': ['users:read'],
}

/** The scope that each event takes, of those that are subscribed to. */
export const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  tokens_revoked: [],
}

/** What the app has to be allowed: no more than what it calls, hears, and offers. */
export const neededScopes: readonly string[] = [
  ...new Set(['commands', ...Object.values(scopesOfMethods).flat(), ...Object.values(scopesOfEvents).flat()]),
].toSorted()
