import { useEffect, useState } from 'react';
import type { LedgerAnnotation, LedgerFile } from '../../../shared/exchange/ledger-file.js';
import { wordsOfSpans } from '../../../shared/exchange/ledger-words.js';
import type { BroughtLedger } from '../../../shared/ipc/ledger-channels.js';
import { offerStrings } from '../../../shared/strings/briefing-offer.js';
import { ask } from '../../app/actions.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import './library.css';

/** The ledgers that came in other briefings, each told to be “from” its briefing; one opens at a time. */
export function BroughtLedgers() {
  const [ledgers, setLedgers] = useState<readonly BroughtLedger[] | null>(null);
  const load = async (): Promise<void> => setLedgers(await ask('ledgers:list', {}));
  useEffect(() => {
    void load();
  }, []);
  return (
    <Sheet title={offerStrings.ledgers} onClose={() => openOverlay(null)}>
      <div className="content brought-ledgers">
        {ledgers?.length === 0 && <p className="q3">{offerStrings.noLedgers}</p>}
        {ledgers?.map((ledger) => <Brought key={ledger.id} brought={ledger} onRemoved={() => void load()} />)}
      </div>
    </Sheet>
  );
}

function Brought({ brought, onRemoved }: { readonly brought: BroughtLedger; readonly onRemoved: () => void }) {
  const [ledger, setLedger] = useState<LedgerFile | null>(null);
  const open = async (): Promise<void> => setLedger(await ask('ledgers:open', { id: brought.id }));
  const remove = async (): Promise<void> => {
    await ask('ledgers:remove', { id: brought.id });
    onRemoved();
  };
  return (
    <section aria-label={offerStrings.from(brought.title)}>
      <button type="button" aria-expanded={ledger !== null} onClick={() => (ledger === null ? void open() : setLedger(null))}>
        <b dir="auto">{offerStrings.from(brought.title)}</b>
        <span className="q3">
          {brought.marking}, {brought.date}; {offerStrings.counts(brought.sources, brought.passages, brought.claims)}
        </span>
      </button>
      {ledger !== null && <Claims ledger={ledger} />}
      {ledger !== null && (
        <Button size="small" onClick={() => void remove()}>
          {offerStrings.remove}
        </Button>
      )}
    </section>
  );
}

function Claims({ ledger }: { readonly ledger: LedgerFile }) {
  const without = ledger.annotations.filter(({ claim }) => claim === null);
  return (
    <>
      {ledger.claims.map((claim) => (
        <Passages key={claim.id} title={claim.text} annotations={ledger.annotations.filter((one) => one.claim === claim.id)} ledger={ledger} />
      ))}
      {without.length > 0 && <Passages title={offerStrings.withoutClaim} annotations={without} ledger={ledger} />}
    </>
  );
}

interface PassagesProps {
  readonly title: string;
  readonly annotations: readonly LedgerAnnotation[];
  readonly ledger: LedgerFile;
}

function Passages({ title, annotations, ledger }: PassagesProps) {
  return (
    <div className="brought-claim">
      <h3 dir="auto">{title}</h3>
      <ul>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <bdi>{wordsOf(annotation)}</bdi>
            <bdi className="q3"> {chainOf(annotation, ledger)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsOf({ target }: LedgerAnnotation): string {
  if ('source' in target) return offerStrings.wholeArticle;
  const words = wordsOfSpans(target);
  return words === null ? offerStrings.noWords : `“${words}”`;
}

/** Publisher to origin; where nobody is named, the outlet or the file. */
function chainOf({ chain, target }: LedgerAnnotation, { sources }: LedgerFile): string {
  const id = 'source' in target ? target.source : target[0]?.source;
  const source = sources.find((one) => one.id === id);
  const labels = chain.flatMap(({ label }) => label ?? []);
  return labels.length > 0 ? labels.join(' → ') : (source?.outlet ?? source?.fileName ?? '');
}
