import { useState } from 'react';
import { useStore } from 'zustand';
import { metaOf } from '../../../shared/domain/article.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { useCase } from '../../state/case-store.js';
import { Button } from '../../ui/Button.js';
import type { BriefingSession } from './briefing-session.js';

const strings = briefingStrings.waivers;

/** The terms of reuse waived for this briefing, each with its reason and a way to take it back; nothing where there are none. */
export function Waivers({ session, readOnly }: { readonly session: BriefingSession; readonly readOnly: boolean }) {
  const waivers = useStore(session.view, (view) => view.head.waivers);
  const articles = useCase((state) => state.articles);
  if (waivers === undefined || waivers.length === 0) return null;
  const takeBack = (id: ArticleId): void => session.changeHead({ waivers: waivers.filter(({ articleId }) => articleId !== id) });
  return (
    <section className="waivers" aria-label={strings.label}>
      <h2>{strings.label}</h2>
      <ul>
        {waivers.map(({ articleId, reason }) => {
          const article = articles.get(articleId);
          return (
            <li key={articleId}>
              <b dir="auto">{article === undefined ? articleId : (metaOf(article).outlet ?? article.fileName)}</b>
              <span>{reason}</span>
              {!readOnly && (
                <Button size="small" onClick={() => takeBack(articleId)}>
                  {strings.takeBack}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Takes the reason for which an article is quoted beyond its terms; nothing is waived without one. */
export function WaiverField({ session, articleId }: { readonly session: BriefingSession; readonly articleId: ArticleId }) {
  const waivers = useStore(session.view, (view) => view.head.waivers) ?? [];
  const [reason, setReason] = useState('');
  const given = waivers.find((waiver) => waiver.articleId === articleId);
  if (given !== undefined) return <p className="q2">{`${strings.label}: ${given.reason}`}</p>;
  return (
    <form
      className="waiver"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') session.changeHead({ waivers: [...waivers, { articleId, reason: reason.trim() }] });
      }}
    >
      <input className="input" aria-label={strings.reason} placeholder={strings.reason} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button size="small" type="submit" disabled={reason.trim() === ''}>
        {strings.waive}
      </Button>
    </form>
  );
}
