import type { Finding } from '../../shared/ipc/briefing-channels.js';
import type { LicenceFinding } from '../../shared/print/licence.js';
import type { PrintFinding } from '../../shared/print/print-document.js';

/** Words of a quotation that a finding repeats. */
const quotedLength = 200;

/** What layout noticed, as the window and the command line hear it. */
export function findingFromLayout(finding: PrintFinding): Finding {
  const { blockId } = finding;
  switch (finding.code) {
    case 'citation-lost':
      return { code: 'citation-gone', blockId, articleId: null, details: { lost: finding.lost } };
    case 'quotation-differs':
      return { code: 'quotation-differs', blockId, articleId: null, details: { words: finding.words.slice(0, quotedLength) } };
  }
}

/** What an article's terms of reuse forbid, as the window and the command line hear it. */
export function findingFromLicence(finding: LicenceFinding): Finding {
  const { code, articleId } = finding;
  const details = code === 'licence-limit' ? { usedChars: finding.usedChars, limitChars: finding.limitChars } : {};
  return { code, blockId: null, articleId, details };
}
