import { useState } from 'react';
import type { BriefingOffer } from '../../../shared/ipc/ledger-channels.js';
import type { ChannelOutput } from '../../../shared/ipc/channels.js';
import { fullDay } from '../../../shared/print/print-dates.js';
import { offerStrings } from '../../../shared/strings/briefing-offer.js';
import { errorWords } from '../../../shared/strings/errors.js';
import { ask } from '../../app/actions.js';
import { notify } from '../../state/notices.js';
import { showOffer, useOffer } from '../../state/offer-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import { VerificationResult } from './VerificationResult.js';
import './library.css';

/** What can be done with a dropped briefing that has its ledger inside; nothing is done before a choice. */
export function BriefingOfferDialog() {
  const offer = useOffer((state) => state.offer);
  return offer === null ? null : <OfferDialog key={offer.id} offer={offer} />;
}

function OfferDialog({ offer }: { readonly offer: BriefingOffer }) {
  const dialog = useOpenDialog();
  const [verified, setVerified] = useState<ChannelOutput<'ledgers:verify'> | 'running' | null>(null);
  const title = offer.ledger === null ? offerStrings.damagedTitle : offerStrings.title;
  const verify = async (): Promise<void> => {
    setVerified('running');
    setVerified(await ask('ledgers:verify', { id: offer.id }));
  };
  return (
    <dialog ref={dialog} className="offer-dialog" aria-label={title} onClose={() => showOffer(null)}>
      <h2>{title}</h2>
      <OfferFacts offer={offer} />
      {verified === null ? (
        <Choices offer={offer} onVerify={() => void verify()} />
      ) : (
        <div role="status">{verified === 'running' ? <p className="q2">{offerStrings.verifying}</p> : <VerificationResult report={verified} />}</div>
      )}
      <footer>
        <Button onClick={() => showOffer(null)}>{verified === null ? offerStrings.leave : offerStrings.close}</Button>
      </footer>
    </dialog>
  );
}

function OfferFacts({ offer: { fileName, ledger, error } }: { readonly offer: BriefingOffer }) {
  if (ledger === null) return <p className="q2">{error === null ? fileName : errorWords(error).text}</p>;
  return (
    <p className="q2">
      “<bdi>{ledger.title}</bdi>”, {ledger.marking}, {fullDay(ledger.date)}
      <br />
      {offerStrings.counts(ledger.sources, ledger.passages, ledger.claims)}
    </p>
  );
}

function Choices({ offer, onVerify }: { readonly offer: BriefingOffer; readonly onVerify: () => void }) {
  const readAsArticle = (): void => {
    showOffer(null);
    void ask('ledgers:read-as-article', { id: offer.id });
  };
  return (
    <div className="offer-choices">
      <Choice label={offerStrings.readAsArticle} text={offerStrings.readAsArticleText} onChoose={readAsArticle} />
      {offer.ledger !== null && <Choice label={offerStrings.bringIn} text={offerStrings.bringInText} onChoose={() => void bringIn(offer)} />}
      {offer.ledger !== null && <Choice label={offerStrings.verify} text={offerStrings.verifyText} onChoose={onVerify} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly text: string;
  readonly onChoose: () => void;
}

function Choice({ label, text, onChoose }: ChoiceProps) {
  return (
    <button type="button" onClick={onChoose}>
      <b>{label}</b>
      <span className="q3">{text}</span>
    </button>
  );
}

async function bringIn({ id }: BriefingOffer): Promise<void> {
  showOffer(null);
  const kept = await ask('ledgers:bring-in', { id });
  if (kept === null) return;
  notify({ kind: 'done', title: offerStrings.broughtIn(kept.title), text: null, action: { label: offerStrings.show, run: () => openOverlay('ledgers') } });
}
