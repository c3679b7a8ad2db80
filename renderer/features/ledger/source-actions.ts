import type { SourceId } from '../../../shared/domain/ids.js';
import type { Reliability, Source } from '../../../shared/domain/source.js';
import { isoDayOf } from '../../../shared/print/print-dates.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { change } from '../../app/actions.js';
import { stepHistory } from '../../app/commands.js';
import { moveLedger } from '../../state/ledger-store.js';
import { notify } from '../../state/notices.js';
import type { SourceRow } from './source-cards.js';

/** Changes fields of a source's record. */
export function changeSource(source: Source, patch: Partial<Omit<Source, 'id'>>): void {
  void change('sources:change', { id: source.id, patch });
}

/** Grades a source as of today; the same grade again changes nothing. */
export function gradeSource(source: Source, reliability: Reliability | null): void {
  if (source.reliability === reliability) return;
  changeSource(source, { reliability, reliabilityDate: reliability === null ? null : isoDayOf(Date.now()) });
}

/** Merges one record into another, which is then the chosen one. */
export async function mergeSources(into: SourceId, from: SourceId): Promise<void> {
  const done = await change('sources:merge', { into, from });
  if (done !== null) moveLedger({ sourceId: into });
}

/** Removes a source, selects its neighbour, and offers to take it back. */
export async function removeSource(source: Source, neighbour: SourceRow | null): Promise<void> {
  // Before it is gone: a second press must not fall on a source nobody chose.
  moveLedger({ sourceId: neighbour?.source.id ?? null });
  const done = await change('sources:remove', { id: source.id });
  if (done === null) return;
  notify({ kind: 'done', title: sourceStrings.removed(source.name), text: null, action: { label: sourceStrings.takeBack, run: () => void stepHistory('undo') } });
}
