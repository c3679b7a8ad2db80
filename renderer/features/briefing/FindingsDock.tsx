import { useState } from 'react';
import type { Finding } from '../../../shared/ipc/briefing-channels.js';
import { blockIdSchema } from '../../../shared/domain/ids.js';
import { metaOf } from '../../../shared/domain/article.js';
import { findingStrings, findingWords } from '../../../shared/strings/findings.js';
import { ask } from '../../app/actions.js';
import { dismissExport, exportBriefing, useBriefingCommands } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { goTo } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CaretDownIcon, CaretUpIcon, CheckIcon, WarningCircleIcon, XIcon } from '../../ui/icons.js';
import { Meter } from '../../ui/Meter.js';
import type { BriefingSession } from './briefing-session.js';
import { WaiverField } from './Waivers.js';

/** What the last export came to: the PDF and its folder, or each thing that stopped it with a way to its place. */
export function FindingsDock({ session }: { readonly session: BriefingSession }) {
  const last = useBriefingCommands((state) => state.last);
  const [folded, setFolded] = useState(false);
  if (last?.briefingId !== session.id) return null;
  const { outcome } = last;
  const findings = outcome.findings;
  return (
    <section className="findings-dock" aria-label={findingStrings.region}>
      <div className="dock-head" role="status">
        {outcome.kind === 'exported' ? (
          <>
            <CheckIcon className="icon" aria-hidden="true" />
            <h2 className="clip">{findingStrings.exported(outcome.fileName, outcome.pages)}</h2>
            <Button size="small" onClick={() => void ask('briefings:show-export', { how: 'open' })}>
              {findingStrings.open}
            </Button>
            <Button size="small" onClick={() => void ask('briefings:show-export', { how: 'folder' })}>
              {findingStrings.showInFolder}
            </Button>
          </>
        ) : (
          <>
            <h2>{findingStrings.title}</h2>
            <span className="n num">{findings.length}</span>
            <span className="q2 clip">{findingStrings.stopped}</span>
          </>
        )}
        <span className="grow" />
        {findings.length > 0 && (
          <IconButton small label={folded ? findingStrings.expand : findingStrings.collapse} aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {folded ? <CaretUpIcon /> : <CaretDownIcon />}
          </IconButton>
        )}
        <IconButton small label={findingStrings.close} onClick={dismissExport}>
          <XIcon />
        </IconButton>
      </div>
      {findings.length > 0 && !folded && (
        <div className="dock-body">
          {outcome.kind === 'exported' && <p className="q2">{findingStrings.noted}</p>}
          <ol>
            {findings.map((finding, at) => (
              <FindingRow key={at} finding={finding} session={session} />
            ))}
          </ol>
          {outcome.kind === 'stopped' && (
            <Button size="small" look="primary" onClick={() => void exportBriefing()}>
              {findingStrings.exportAgain}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** What may be done all the same, for a reason. */
const waivable: ReadonlySet<Finding['code']> = new Set(['licence-limit', 'licence-link']);

function FindingRow({ finding, session }: { readonly finding: Finding; readonly session: BriefingSession }) {
  const article = useCase((state) => [...state.articles.values()].find((candidate) => candidate.id === finding.articleId));
  const words = findingWords[finding.code];
  const block = finding.blockId === null ? null : blockIdSchema.parse(finding.blockId);
  const { usedChars, limitChars } = finding.details;
  const openArticle = (): void => {
    if (article === undefined) return;
    session.keepBlock();
    goTo({ view: 'read', articleId: article.id, articleOffset: 0 });
  };
  return (
    <li>
      <WarningCircleIcon className="icon" aria-hidden="true" />
      <div>
        <p>
          <b>{words.title}</b>
        </p>
        {article !== undefined && <p className="outlet" dir="auto">{metaOf(article).outlet ?? article.fileName}</p>}
        <p className="q2">{words.text(finding.details)}</p>
        {typeof usedChars === 'number' && typeof limitChars === 'number' && <Meter words={findingStrings.used(String(usedChars), String(limitChars))} value={usedChars} limit={limitChars} />}
        {article !== undefined && waivable.has(finding.code) && <WaiverField session={session} articleId={article.id} />}
        <p className="actions">
          {block !== null && (
            <Button size="small" onClick={() => session.reveal(block)}>
              {findingStrings.goToBlock}
            </Button>
          )}
          {article !== undefined && (
            <Button size="small" onClick={openArticle}>
              {findingStrings.openArticle}
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}
