import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { TagId } from '../../../shared/domain/ids.js';
import { piecesWords, spanAround } from '../../../shared/domain/passage.js';
import { stances, type ClaimTag } from '../../../shared/domain/tag.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { reviewStrings } from '../../../shared/strings/review.js';
import { stanceStrings } from '../../../shared/strings/terms.js';
import { change } from '../../app/actions.js';
import { showPassage } from '../../state/place-store.js';
import { Choice } from '../../ui/Choice.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowRightIcon } from '../../ui/icons.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';

interface AppearancesProps {
  readonly appearances: readonly ClaimTag[];
  readonly earliest: TagId | null;
  readonly index: LedgerIndex;
}

/** Where the claim stands: stance, outlet, day, the passage's words, and a way to it. */
export function Appearances({ appearances, earliest, index }: AppearancesProps) {
  return (
    <table className="appearances">
      <tbody>
        {appearances.map((appearance) => (
          <AppearanceRow key={appearance.id} appearance={appearance} index={index} earliest={earliest === appearance.id && appearances.length > 1} />
        ))}
      </tbody>
    </table>
  );
}

interface AppearanceRowProps {
  readonly appearance: ClaimTag;
  readonly index: LedgerIndex;
  readonly earliest: boolean;
}

const stanceOptions = stances.map((value) => ({ value, label: stanceStrings[value] }));

function AppearanceRow({ appearance, index, earliest }: AppearanceRowProps) {
  const article = index.articles.get(appearance.articleId);
  const meta = article === undefined ? null : metaOf(article);
  const open = (): void => {
    const span = spanAround(appearance.content);
    if (span !== null) showPassage(appearance.articleId, span, appearance.id);
  };
  const words = piecesWords(appearance.content);
  return (
    <tr>
      <td>
        <span className="row">
          <StanceGlyph stance={appearance.stance} />
          <Choice label={stanceStrings[appearance.stance]} value={appearance.stance} options={stanceOptions} onChange={(stance) => void change('tags:change-claim', { id: appearance.id, patch: { stance } })} />
        </span>
      </td>
      <td className="clip">{meta?.outlet ?? article?.fileName ?? ledgerStrings.notStated}</td>
      <td className="num">
        {publishedText(meta?.published ?? null, shortDay) ?? <span className="undated">{ledgerStrings.undated}</span>}
        {earliest && <span className="f11 earliest">{ledgerStrings.earliest}</span>}
      </td>
      <td>
        <button type="button" className="words clip" lang={meta?.language ?? undefined} dir="auto" title={words} onClick={open}>
          {words}
        </button>
        {appearance.unplaced !== undefined && <span className="f11 earliest">{reviewStrings.inLedger[appearance.unplaced.state]}</span>}
      </td>
      <td>
        <IconButton label={ledgerStrings.toPassage} keys="g" small onClick={open}>
          <ArrowRightIcon />
        </IconButton>
      </td>
    </tr>
  );
}
