import type { ArticleId } from '../../../shared/domain/ids.js';
import { spanContains } from '../../../shared/domain/passage.js';
import type { RegionDecisionPatch } from '../../../shared/domain/region.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { blockIndexAt, blockSpans, type Block } from './offset-map.js';
import { selectedSpan, type Cursor, type StepGround } from './reading-steps.js';
import { isFoldedKind } from './reading-text.js';
import { announce, kindsKey, readingOf, useReader } from './reader-store.js';

/** What the toggle would make of some paragraphs. */
interface KindsToggle {
  readonly to: 'article' | 'boilerplate';
  readonly blocks: readonly Block[];
}

/** Folded paragraphs of the cursor or selection become part of the article; where there are none, its paragraphs become boilerplate. */
export function kindsToggleAt({ reading, isShown }: StepGround, cursor: Cursor): KindsToggle {
  const span = selectedSpan(cursor);
  const touched = span === null ? [blockIndexAt(reading.blocks, cursor.head)] : blockSpans(reading.blocks, span).map((part) => part.block);
  const blocks = touched.filter(isShown).flatMap((at) => reading.blocks[at] ?? []);
  const folded = blocks.filter(isFoldedKind);
  return folded.length > 0 ? { to: 'article', blocks: folded } : { to: 'boilerplate', blocks };
}

/** Makes paragraphs part of the article, or boilerplate; done when the text on the screen shows it. */
export async function toggleKinds(ground: StepGround, cursor: Cursor): Promise<void> {
  const { id } = ground.reading.article;
  const reading = readingOf(id) ?? ground.reading;
  const { to, blocks } = kindsToggleAt({ ...ground, reading }, cursor);
  if (blocks.length === 0) return announce(readerStrings.said.nothingSelected);
  const done = await change('articles:set-kind', { id, decisions: blocks.map((block) => decisionOn(block, id, to)) });
  if (done === null) return;
  await untilReadAgain(id);
  announce(to === 'article' ? readerStrings.said.madeArticle(blocks.length) : readerStrings.said.madeBoilerplate(blocks.length));
}

/** A paragraph decided on before goes back to what was found: to be a quotation or a heading again, not plain body. */
function decisionOn({ paragraph: { start, end } }: Block, id: ArticleId, to: KindsToggle['to']): RegionDecisionPatch {
  const isDecided = useCase.getState().articles.get(id)?.regionKinds.some((decision) => spanContains({ start, end }, decision)) ?? false;
  const kind = to === 'article' ? 'body' : 'boilerplate';
  return { start, end, kind: isDecided ? null : kind };
}

/** Waits until the text on the screen has the kinds in force, or is no longer this article's. */
function untilReadAgain(id: ArticleId): Promise<void> {
  const isRead = (): boolean => {
    const article = useCase.getState().articles.get(id);
    return article === undefined || readingOf(id) === null || useReader.getState().readWith === kindsKey(article);
  };
  return new Promise((resolve) => {
    if (isRead()) return resolve();
    const stop = useReader.subscribe(() => {
      if (!isRead()) return;
      stop();
      resolve();
    });
  });
}
