import { useId, useMemo, useState } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { subjectKey } from '../../../shared/analysis/figures.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim, Figure } from '../../../shared/domain/claim.js';
import { piecesWords } from '../../../shared/domain/passage.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { figureMatrixStrings, quantityWithUnit } from '../../../shared/strings/figure-matrix.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { moveLedger } from '../../state/ledger-store.js';
import { goTo } from '../../state/place-store.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { NotEqualsIcon, PlusIcon, TrashIcon } from '../../ui/icons.js';
import { TextField } from '../../ui/TextField.js';
import { FigureSheet } from './FigureSheet.js';
import type { ClaimRow } from './claim-rows.js';

/** Characters of a passage shown in the list of passages. */
const passageLength = 60;

/** What is counted, and the figures the claim gives; each can be changed by hand. */
export function ClaimFigures({ row, index }: { readonly row: ClaimRow; readonly index: LedgerIndex }) {
  const { claim, appearances } = row;
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const keepAll = (figures: readonly Figure[]): void => void change('claims:change', { id: claim.id, patch: { figures: [...figures] } });
  const passages = appearances.map((appearance) => ({ id: appearance.id, label: passageLabel(appearance, index) }));
  return (
    <section className="claim-figures">
      <h2>
        {figureMatrixStrings.figuresOfClaim}
        {row.conflictCount > 0 && (
          <Badge alert icon={<NotEqualsIcon className="icon s12" />}>
            {ledgerStrings.figuresConflictMeaning(row.conflictCount)}
          </Badge>
        )}
        <span className="end">
          {claim.figures.length > 0 && (
            <Button look="quiet" size="small" onClick={() => openMatrix(claim)}>
              {figureMatrixStrings.openMatrix}
            </Button>
          )}
          <Button look="quiet" size="small" data-claim-action="figure" aria-keyshortcuts="f" onClick={() => setEdited('new')}>
            <PlusIcon className="icon s14" />
            {figureMatrixStrings.add}
          </Button>
        </span>
      </h2>
      <SubjectField claim={claim} index={index} />
      <ul>
        {claim.figures.map((figure, at) => (
          <FigureItem key={at} figure={figure} onChange={() => setEdited(at)} onRemove={() => keepAll(claim.figures.toSpliced(at, 1))} />
        ))}
      </ul>
      {edited !== null && (
        <FigureSheet
          figure={edited === 'new' ? null : (claim.figures[edited] ?? null)}
          unit={claim.figures.at(-1)?.unit ?? ''}
          passages={passages}
          onKeep={(figure) => {
            setEdited(null);
            keepAll(edited === 'new' ? [...claim.figures, figure] : claim.figures.with(edited, figure));
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function openMatrix({ subject }: Claim): void {
  moveLedger({ subject: subjectKey(subject), figureAt: null, subjectOpen: true });
  goTo({ view: 'ledger', ledgerPage: 'figures' });
}

function passageLabel(appearance: ClaimTag, index: LedgerIndex): string {
  const article = index.articles.get(appearance.articleId);
  const words = piecesWords(appearance.content);
  const outlet = article === undefined ? '' : (metaOf(article).outlet ?? article.fileName);
  return `${outlet}: ${words.length > passageLength ? `${words.slice(0, passageLength - 1)}…` : words}`;
}

/** The subject, with those of other claims to choose from: figures are compared where it is the same. */
function SubjectField({ claim, index }: { readonly claim: Claim; readonly index: LedgerIndex }) {
  const listId = useId();
  const subjects = useMemo(() => [...new Set([...index.claims.values()].flatMap(({ subject }) => subject ?? []))].sort((a, b) => a.localeCompare(b)), [index]);
  return (
    <>
      <TextField
        label={figureMatrixStrings.subject}
        hint={figureMatrixStrings.subjectHint}
        value={claim.subject ?? ''}
        listId={listId}
        onKeep={(subject) => void change('claims:change', { id: claim.id, patch: { subject: subject === '' ? null : subject } })}
      />
      <datalist id={listId}>
        {subjects.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
    </>
  );
}

function FigureItem({ figure, onChange, onRemove }: { readonly figure: Figure; readonly onChange: () => void; readonly onRemove: () => void }) {
  const words = quantityWithUnit(figure);
  const facts = [figure.asOf === null ? ledgerStrings.undated : shortDay(figure.asOf), figure.kind === 'reported' ? null : figureMatrixStrings.kinds[figure.kind]];
  return (
    <li className="figure-item">
      <button type="button" aria-label={figureMatrixStrings.change(words)} onClick={onChange}>
        <b className="num">{words}</b> <span className="facts num">{facts.filter(Boolean).join(', ')}</span>
      </button>
      <IconButton label={figureMatrixStrings.remove(words)} small onClick={onRemove}>
        <TrashIcon />
      </IconButton>
    </li>
  );
}
