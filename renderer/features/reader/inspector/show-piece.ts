import type { Passage } from '../../../../shared/domain/passage.js';
import type { Role, Tag } from '../../../../shared/domain/tag.js';
import { showPassage } from '../../../state/place-store.js';
import { useReader } from '../reader-store.js';

/** Shows a piece of a tag in the text; the keys that move edges then act on it. */
export function showPiece(tag: Tag, piece: Passage, role: Role): void {
  const pieces = tag.kind === 'attribution' ? tag[role] : tag.content;
  useReader.setState({ touched: { tagId: tag.id, role, at: pieces.indexOf(piece) } });
  showPassage(tag.articleId, { start: piece.start, end: piece.end }, tag.id);
}
