import { Command as Cmdk } from 'cmdk';
import { useEffect, useRef } from 'react';
import { metaOf } from '../../../shared/domain/article.js';
import { shortDay } from '../../../shared/print/print-dates.js';
import { paletteStrings } from '../../../shared/strings/shell.js';
import { commands } from '../../app/commands.js';
import { useArticles, useCase } from '../../state/case-store.js';
import { goTo, showBriefing, showClaim } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { CaretRightIcon, FileTextIcon, MagnifyingGlassIcon, PencilSimpleIcon, QuotesIcon } from '../../ui/icons.js';
import './palette.css';

/** Every command, article, claim and briefing by name; Enter runs or opens it. */
export function Palette() {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
    };
  }, []);
  const run = (action: () => void) => (): void => {
    openOverlay(null);
    action();
  };
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}>
      <Cmdk className="sheet palette" label={paletteStrings.title} loop>
        <div className="palette-input">
          <MagnifyingGlassIcon className="icon" />
          <Cmdk.Input autoFocus placeholder={paletteStrings.placeholder} aria-label={paletteStrings.placeholder} />
        </div>
        <Cmdk.List className="palette-list">
          <Cmdk.Empty className="palette-empty">{paletteStrings.empty}</Cmdk.Empty>
          <CommandItems run={run} />
          <RecordItems run={run} />
        </Cmdk.List>
      </Cmdk>
    </div>
  );
}

interface ItemsProps {
  readonly run: (action: () => void) => () => void;
}

function CommandItems({ run }: ItemsProps) {
  const open = useCase((state) => state.status === 'open');
  return (
    <Cmdk.Group heading={paletteStrings.commands}>
      {commands
        .filter((command) => open || !command.needsCase)
        .map((command) => (
          <Cmdk.Item key={command.id} value={`${command.title} ${command.id}`} onSelect={run(command.run)}>
            <CaretRightIcon className="icon" />
            <span className="clip">{command.title}</span>
            {command.keys !== null && <kbd>{command.keys}</kbd>}
          </Cmdk.Item>
        ))}
    </Cmdk.Group>
  );
}

function RecordItems({ run }: ItemsProps) {
  const articles = useArticles();
  const claims = useCase((state) => state.claims);
  const briefings = useCase((state) => state.briefings);
  return (
    <>
      <Cmdk.Group heading={paletteStrings.articles}>
        {articles.map((article) => {
          const meta = metaOf(article);
          return (
            <Cmdk.Item key={article.id} value={`${meta.title ?? article.fileName} ${meta.outlet ?? ''} ${article.id}`} onSelect={run(() => goTo({ view: 'read', articleId: article.id, articleOffset: 0, tagId: null }))}>
              <FileTextIcon className="icon" />
              <span className="clip">
                {meta.title ?? article.fileName} <span className="q3">{meta.outlet}</span>
              </span>
              <span className="q3 num">{meta.published === null ? paletteStrings.undated : shortDay(meta.published.iso)}</span>
            </Cmdk.Item>
          );
        })}
      </Cmdk.Group>
      <Cmdk.Group heading={paletteStrings.claims}>
        {[...claims.values()].map((claim) => (
          <Cmdk.Item key={claim.id} value={`C${claim.ordinal} ${claim.text} ${claim.id}`} onSelect={run(() => showClaim(claim.id))}>
            <QuotesIcon className="icon" />
            <span className="clip">{claim.text}</span>
            <span className="q3 num">{`C${claim.ordinal}`}</span>
          </Cmdk.Item>
        ))}
      </Cmdk.Group>
      <Cmdk.Group heading={paletteStrings.briefings}>
        {[...briefings.values()].map((briefing) => (
          <Cmdk.Item key={briefing.id} value={`${briefing.name} ${briefing.id}`} onSelect={run(() => showBriefing(briefing.id))}>
            <PencilSimpleIcon className="icon" />
            <span className="clip">{briefing.name}</span>
          </Cmdk.Item>
        ))}
      </Cmdk.Group>
    </>
  );
}
