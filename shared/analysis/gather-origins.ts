import type { SourceId, TagId } from '../domain/ids.js';
import type { OriginTrace } from './origin.js';

/** A source in which chains of a claim end. Occasions are kept and never add to a count. */
export interface Origin {
  /** Stable inside one answer: "O1", "O2" in order of appearance. */
  readonly id: string;
  readonly label: string;
  readonly named: boolean;
  readonly sourceId: SourceId | null;
  readonly appearanceIds: readonly TagId[];
  /** Days on which it spoke, sorted, each once. */
  readonly occasions: readonly string[];
  /** Who passed it on, each once. */
  readonly relays: readonly string[];
}

/** An origin with the traces that lead to it. */
export interface Gathered {
  readonly origin: Origin;
  readonly first: OriginTrace;
  readonly traces: readonly OriginTrace[];
}

/** Traces that lead to one source, under one origin each. Unnamed ones without a record are told apart by relay and date. */
export function gatherOrigins(traces: readonly OriginTrace[]): Gathered[] {
  const byKey = new Map<string, OriginTrace[]>();
  for (const trace of traces) {
    const key = trace.named || trace.onRecord ? trace.key : `${trace.key} on ${dateOfUnnamed(trace, traces)}`;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [trace]);
    else list.push(trace);
  }
  return [...byKey.values()].flatMap((group, at) => {
    const [first] = group;
    return first === undefined ? [] : [{ origin: originFrom(group, first, `O${at + 1}`), first, traces: group }];
  });
}

/** The day that tells an unnamed origin from others of its relay. Without one it cannot be told from the first that has one. */
function dateOfUnnamed(trace: OriginTrace, traces: readonly OriginTrace[]): string {
  const sameRelay = traces.filter((other) => other.key === trace.key && other.statedDate !== null);
  return trace.statedDate ?? sameRelay.map((other) => other.statedDate ?? '').sort()[0] ?? '';
}

function originFrom(traces: readonly OriginTrace[], first: OriginTrace, id: string): Origin {
  return {
    id,
    label: first.label,
    named: first.named,
    sourceId: first.sourceId,
    appearanceIds: traces.map((trace) => trace.appearance.id),
    occasions: [...new Set(traces.flatMap((trace) => trace.statedDate ?? []))].sort(),
    relays: [...new Set(traces.map((trace) => trace.relay))],
  };
}
