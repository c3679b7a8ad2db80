import type { Chain, ChainLink } from '../analysis/chain.js';
import type { ArticleMeta } from '../domain/article.js';
import type { Stance } from '../domain/tag.js';
import { pdfStrings } from '../strings/pdf.js';
import { stanceStrings } from '../strings/terms.js';
import { labelDay } from './print-dates.js';
import { quoted } from './inlines.js';

/** What the words of a chain depend on besides the chain. */
export interface ChainContext {
  readonly meta: ArticleMeta;
  readonly stance: Stance;
  /** The earlier note whose chain ends at the same source. */
  readonly sameAs: number | null;
  readonly documentYear: string;
}

/** A chain in words: "Halden Courier → Meridian Wire → repair official (origin, 5 November)". */
export function chainText(chain: Chain, context: ChainContext): string {
  const stations = chain.links.map(stationOf);
  if (chain.ownVoice && context.meta.genre === 'opinion') {
    const voice = context.meta.authors.join(', ');
    const path = voice === '' ? stations : [...stations, voice];
    return `${path.join(' → ')} (${pdfStrings.note.ownOpinion})`;
  }
  return `${stations.join(' → ')} (${originRemark(chain, context)})`;
}

/** Who a chain ends with: the last link. */
export function originOf(chain: Chain): ChainLink | null {
  return chain.links.at(-1) ?? null;
}

/** The day the information of a chain describes: stated nearest to the origin. */
export function statedDayOf(chain: Chain): string | null {
  return chain.links.findLast((link) => link.statedDate !== null)?.statedDate ?? null;
}

/** A file's name says nothing of who published, words that name nobody are quoted. */
function stationOf(link: ChainLink): string {
  if (link.isFileName) return pdfStrings.outletNotStated;
  return link.type === 'implicit' && link.sourceId === null ? quoted(link.label) : link.label;
}

function originRemark(chain: Chain, context: ChainContext): string {
  const { note } = pdfStrings;
  const stated = originOf(chain)?.statedDate ?? null;
  const parts = [
    chain.implicit ? note.originUnnamed : note.origin,
    context.sameAs === null ? null : note.sameAs(context.sameAs),
    context.sameAs !== null || stated === null ? null : labelDay(stated, context.documentYear),
    context.stance === 'asserts' ? null : stanceStrings[context.stance],
  ];
  return parts.filter((part) => part !== null).join(', ');
}
