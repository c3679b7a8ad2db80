import type { ChannelName } from './channels.js';
import type { EventName } from './events.js';

/**
 * Names alone, for the preload: it runs in the sandbox and must not carry the schemas.
 * The records do not compile when a name is missing here or gone from the tables.
 */
const channelTable: Readonly<Record<ChannelName, true>> = {
  'app:info': true,
  'app:preferences': true,
  'app:prefer': true,
  'app:open-link': true,
  'app:menu': true,
  'app:copy': true,
  'app:interactive': true,
  'case:load': true,
  'case:create': true,
  'case:open': true,
  'case:open-recent': true,
  'case:recent': true,
  'case:open-sample': true,
  'case:close': true,
  'case:save-copy': true,
  'case:place': true,
  'case:keep-place': true,
  'case:undo': true,
  'case:redo': true,
  'articles:open': true,
  'articles:correct': true,
  'articles:set-kind': true,
  'articles:check-text': true,
  'articles:newer-copy': true,
  'articles:update-text': true,
  'import:files': true,
  'import:choose': true,
  'import:paste': true,
  'import:clipboard': true,
  'import:cancel': true,
  'import:with-password': true,
  'import:resume': true,
  'import:reports': true,
  'tags:add-attribution': true,
  'tags:add-claim': true,
  'tags:add-claims': true,
  'tags:change-attribution': true,
  'tags:change-claim': true,
  'tags:remove': true,
  'tags:propose': true,
  'tags:place': true,
  'tags:orphan': true,
  'sources:add': true,
  'sources:change': true,
  'sources:merge': true,
  'sources:split': true,
  'sources:remove': true,
  'claims:change': true,
  'claims:merge': true,
  'claims:remove': true,
  'suggestions:for-article': true,
  'suggestions:accept': true,
  'suggestions:dismiss': true,
  'suggestions:keep-grade': true,
  'briefings:create': true,
  'briefings:load': true,
  'briefings:save-draft': true,
  'briefings:commit': true,
  'briefings:rename': true,
  'briefings:remove': true,
  'briefings:draft-source-summary': true,
  'briefings:export': true,
  'briefings:show-export': true,
  'ledgers:read-as-article': true,
  'ledgers:bring-in': true,
  'ledgers:verify': true,
  'ledgers:list': true,
  'ledgers:open': true,
  'ledgers:remove': true,
};

const eventTable: Readonly<Record<EventName, true>> = {
  'case:changed': true,
  'case:switched': true,
  'case:info': true,
  'import:progress': true,
  'menu:command': true,
  'app:preferences-changed': true,
};

/** Every name the window may call. */
export const channelNames: ReadonlySet<string> = new Set(Object.keys(channelTable));

/** Every name the window may listen to. */
export const eventNames: ReadonlySet<string> = new Set(Object.keys(eventTable));
