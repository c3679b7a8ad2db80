import type { ChannelOutput } from '../../../shared/ipc/channels.js';
import { offerStrings } from '../../../shared/strings/briefing-offer.js';

type Report = ChannelOutput<'ledgers:verify'>;
type Source = Report['sources'][number];

const words = offerStrings.verified;

/** What verifying found: the pages, the ledger, then each source; what differs in the colour of an alert and in words. Titles come from the file: isolated, none turns the verdict behind it around. */
export function VerificationResult({ report }: { readonly report: Report | null }) {
  if (report === null) return null;
  const { pdf, sources } = report;
  return (
    <>
      <p className={pdf.visibleText === 'altered' ? 'alert' : ''}>{words.pages[pdf.visibleText]}</p>
      <p className={pdf.ledgerHash === 'differs' ? 'alert' : ''}>{words.ledger[pdf.ledgerHash]}</p>
      <ul className="offer-sources">
        {sources.map((source) => (
          <li key={source.id}>
            <b>{source.id}</b> <bdi>{source.title}</bdi>: <span className={isDifferent(source) ? 'alert' : 'q3'}>{resultOf(source)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function isDifferent({ bytes, quotations }: Source): boolean {
  return bytes === 'differs' || quotations.some(({ result }) => result === 'differs');
}

function resultOf({ bytes, quotations }: Source): string {
  if (bytes === 'not-here') return words.notHere;
  const differing = quotations.filter(({ result }) => result === 'differs').length;
  const found = differing === 0 ? words.matches : words.differs(differing, quotations.length);
  return bytes === 'equal' ? found : `${words.bytesDiffer}, ${found}`;
}
