import { chainOf, type Chain, type ChainLink } from '../../../../shared/analysis/chain.js';
import type { ArticleId, SourceId, TagId } from '../../../../shared/domain/ids.js';
import { piecesWords } from '../../../../shared/domain/passage.js';
import type { LedgerIndex } from '../../../../shared/analysis/ledger-index.js';
import { fullDay } from '../../../../shared/print/print-dates.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { sourceTypeStrings } from '../../../../shared/strings/terms.js';
import { useCase, useLedgerIndex } from '../../../state/case-store.js';
import { ChainStep } from '../../../ui/ChainStep.js';
import { GitMergeIcon } from '../../../ui/icons.js';
import { selectTag } from '../selecting.js';
import { Section } from './Section.js';

interface ChainSectionProps {
  readonly articleId: ArticleId;
  readonly attributionId: TagId | null;
  /** The station the inspector is about. */
  readonly currentId: TagId | null;
}

/** From the publisher through every relay to the origin, one station under another. */
export function ChainSection({ articleId, attributionId, currentId }: ChainSectionProps) {
  const index = useLedgerIndex();
  const chain = chainOf({ articleId, attributionId }, index);
  const origin = chain.links.at(-1);
  return (
    <Section title={inspectorStrings.chain}>
      <ol className="chain-steps">
        {chain.links.map((link) => (
          <Station key={link.tagId ?? 'publisher'} link={link} chain={chain} index={index} isCurrent={link.tagId !== null && link.tagId === currentId} />
        ))}
      </ol>
      <SameSource sourceId={origin?.tagId == null ? null : origin.sourceId} articleId={articleId} index={index} />
    </Section>
  );
}

interface StationProps {
  readonly link: ChainLink;
  readonly chain: Chain;
  readonly index: LedgerIndex;
  readonly isCurrent: boolean;
}

function Station({ link, chain, index, isCurrent }: StationProps) {
  const reliability = useCase((state) => (link.sourceId === null ? null : (state.sources.get(link.sourceId)?.reliability ?? null)));
  const tag = link.tagId === null ? undefined : index.attributions.get(link.tagId);
  const label = link.label === '' ? inspectorStrings.implicitOrigin : link.label;
  return (
    <ChainStep role={link.role} ownVoice={chain.ownVoice} isCurrent={isCurrent} facts={stationFacts(link, chain, tag === undefined ? '' : piecesWords(tag.cue))} grade={reliability}>
      {tag === undefined || isCurrent ? <b dir="auto">{label}</b> : <button type="button" onClick={() => selectTag(tag)}><b dir="auto">{label}</b></button>}
    </ChainStep>
  );
}

function stationFacts(link: ChainLink, chain: Chain, cue: string): string {
  if (link.role === 'publisher') return inspectorStrings.chainRole.publisher;
  if (chain.ownVoice) return inspectorStrings.ownVoice;
  const facts = [
    inspectorStrings.chainRole[link.role],
    link.role === 'origin' ? sourceTypeStrings[link.type] : '',
    link.role === 'relay' && cue !== '' ? `“${cue}”` : '',
    link.statedDate === null ? '' : fullDay(link.statedDate),
  ];
  return facts.filter(Boolean).join(', ');
}

interface SameSourceProps {
  readonly sourceId: SourceId | null;
  readonly articleId: ArticleId;
  readonly index: LedgerIndex;
}

/** How many other articles rest on the same source record: where circular reporting is seen first. */
function SameSource({ sourceId, articleId, index }: SameSourceProps) {
  if (sourceId === null) return null;
  const others = new Set<ArticleId>();
  for (const tag of index.attributions.values()) if (tag.sourceId === sourceId && tag.articleId !== articleId) others.add(tag.articleId);
  if (others.size === 0) return null;
  return (
    <p className="inspector-same">
      <GitMergeIcon className="icon s14" aria-hidden="true" />
      {inspectorStrings.sameSource(others.size)}
    </p>
  );
}
