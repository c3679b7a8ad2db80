import { constants, setPriority } from 'node:os';
import { suggestFor } from '../../shared/attribution/suggest-for.js';
import type { SuggestMethods } from './contract.js';
import { parentConnection } from './parent-connection.js';
import { serveWorker } from './serve-worker.js';

const connection = parentConnection();
connection.endWhenGone();
// The window and the case come first: nobody waits for suggestions.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
serveWorker<SuggestMethods>(connection, { 'suggestions:find': (article) => suggestFor(article) });
