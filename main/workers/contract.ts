import type { Suggestions } from '../../shared/attribution/suggestion.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import type { CaseCheck } from '../../shared/domain/case-damage.js';
import type { ArticleId, BriefingId } from '../../shared/domain/ids.js';
import type { CheckedImage } from '../../shared/domain/block-image.js';
import type { CaseRecords, PrintInput } from '../../shared/domain/case.js';
import type { RemovalPreview } from '../../shared/domain/preview-removal.js';
import type { Region } from '../../shared/domain/region.js';
import type { TextUpdatePreview } from '../../shared/domain/text-update.js';
import type { ErrorRecord } from '../../shared/errors.js';
import type { LedgerFile } from '../../shared/exchange/ledger-file.js';
import type { BroughtLedger } from '../../shared/ipc/ledger-channels.js';
import type { SealedPdf } from '../../shared/exchange/verify-ledger.js';
import type { CaseFile } from '../../shared/exchange/case-file.js';
import type { CaseChannelName, ChannelOutput, ChannelParsed } from '../../shared/ipc/channels.js';
import type { ImportReport, ImportRow } from '../../shared/ipc/article-channels.js';
import type { CaseChange, CaseInfo, CaseView } from '../../shared/ipc/case-channels.js';
import type { PackedView } from '../../shared/ipc/packed-view.js';
import type { Finding } from '../../shared/ipc/briefing-channels.js';

/** A method of a worker: what goes in and what comes out, both structured-clonable. */
export interface Method<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** What the window may ask is forwarded under the channel's own name. */
type ForwardedMethods = { [Name in CaseChannelName]: Method<ChannelParsed<Name>, ChannelOutput<Name>> };

/** One article with the bytes it came from, on its way into the case. */
export interface ArticleToStore {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly capturedAtMs: number;
  readonly extracted: ExtractedArticle;
}

export type StoredOutcome = {
  readonly row: Omit<ImportRow, 'archive'>;
  /** `null` for a duplicate: nothing changed. */
  readonly change: CaseChange | null;
};

/** What opens an encrypted case: made from a passphrase, by the terms that its file carries. */
export interface CaseKey {
  /** The terms, as they lie in the file. */
  readonly slip: Uint8Array;
  /** Cipher and chain are keyed by what is made from these 32 bytes. */
  readonly secret: Uint8Array;
}

export type CaseMethods = ForwardedMethods & {
  /** Opens the case at `path`; with `create`, makes it when it is not there. Throws `case-held` when `requireWriter` is set and another process writes. Backed up below `backupRoot` while it is open. */
  'case:open-file': Method<{ path: string; create: boolean; requireWriter: boolean; key?: CaseKey | null; backupRoot?: string }, CaseInfo>;
  /**
   * The key a passphrase makes for the case at `path`, or for a new one; `null` for one that is not encrypted. About 0.4 s.
   * Whether it opens the case shows when it is used.
   */
  'case:derive-key': Method<{ path: string | null; passphrase: string }, CaseKey | null>;
  /** Encrypts the open case anew, by another key or none, and opens it again. Throws `case-held` while another process reads it. */
  'case:rekey': Method<{ key: CaseKey | null }, CaseInfo>;
  /** Folds the write-ahead log in, lets go of the lock. */
  'case:close-file': Method<Record<string, never>, null>;
  'case:view': Method<Record<string, never>, CaseView>;
  /** The same for the page. */
  'case:packed-view': Method<Record<string, never>, PackedView>;
  /** Writes a whole copy with `VACUUM INTO` to a temporary file beside `path`, then renames it; of a damaged case what can be read. */
  'case:copy-to': Method<{ path: string }, { damaged: readonly string[] }>;
  /** Reads a whole backup; needs no open case. `key` is what opens it, if it is the one given. Throws `backup-unusable`. */
  'backups:check': Method<{ path: string; key: CaseKey | null }, { key: CaseKey | null }>;
  /** Waits for the background check. */
  'case:check': Method<Record<string, never>, CaseInfo>;
  /** Compares every row with the journal, hashes, references and the search index; seconds for a large case. */
  'case:check-records': Method<Record<string, never>, CaseCheck>;
  /** `group` joins the files of one import into one step of undo. */
  'articles:store': Method<{ article: ArticleToStore; group: string }, StoredOutcome>;
  /** Whether these bytes are in the case already (hidden ones do not count): asked before the costly extraction. */
  'articles:known': Method<{ sha256: string }, { fileName: string; id: ArticleId } | null>;
  /** What removing articles for good will touch. */
  'articles:removal': Method<{ ids: readonly ArticleId[] }, RemovalPreview>;
  /** Removes an article for good; `case:rewrite` is to follow. */
  'articles:remove': Method<{ id: ArticleId }, CaseChange>;
  /** Writes the file anew, so that it holds nothing of what was removed; `isRewritten` is false where that must wait for the next opening. */
  'case:rewrite': Method<Record<string, never>, { isRewritten: boolean }>;
  /** The bytes the present text of an article was made from. */
  'articles:file': Method<{ id: ArticleId }, { fileName: string; sha256: string; bytes: Uint8Array }>;
  /** What the rules that find suggestions read of the present text of an article, and a key that differs when any of it does. */
  'articles:to-suggest': Method<{ id: ArticleId }, { key: string; article: ArticleToSuggest }>;
  /** What another reading, of the same bytes or of a newer copy, would change. */
  'articles:preview-text': Method<{ id: ArticleId; source: ArticleToStore }, TextUpdatePreview>;
  /** Puts it in place: text, regions, metadata and tags in one step of undo. Throws `input-invalid` where nothing would change. */
  'articles:put-text': Method<{ id: ArticleId; source: ArticleToStore }, CaseChange>;
  'import:keep-report': Method<{ report: ImportReport }, null>;
  /** Adds what a `case.json` describes in one action; throws `quote-missing`, `quote-ambiguous` or `reference-missing` and changes nothing. */
  'case-file:apply': Method<{ caseFile: CaseFile }, { counts: AppliedCounts; briefingId: BriefingId | null; change: CaseChange }>;
  /** Keeps a ledger that came in a PDF under the hash of its file; one that is there already stays. */
  'ledgers:keep': Method<{ id: string; ledger: LedgerFile }, BroughtLedger>;
  /** Keeps an image under its hash; one that is there already stays. */
  'images:keep': Method<{ image: CheckedImage }, null>;
  'case:records': Method<Record<string, never>, CaseRecords>;
  /** `briefing` is a name or an id. */
  'briefings:find': Method<{ briefing: string }, BriefingId | null>;
  'briefings:load-for-print': Method<{ id: BriefingId; nowMs: number }, PrintInput>;
};

/** How many records of each kind an `apply` added. */
export interface AppliedCounts {
  readonly articlesCorrected: number;
  readonly sources: number;
  readonly attributions: number;
  readonly claims: number;
  readonly appearances: number;
  readonly briefings: number;
}

/** Where a member of an archive lies and how it is packed, as the archive's directory says. */
export interface ArchiveMember {
  /** Its path in the archive, `/` between folders: a name, never a place on disk. */
  readonly path: string;
  readonly headerAt: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** How it is packed, by the format's number. */
  readonly method: number;
  readonly crc32: number;
  readonly isEncrypted: boolean;
  /** A symbolic link, whose content is a path. */
  readonly isLink: boolean;
}

/** One file to be read: on disk, or a member of the archive at `path`. */
export interface SourcePlace {
  readonly path: string;
  readonly fileName: string;
  readonly member?: ArchiveMember;
  /** Opens the file if it is encrypted. */
  readonly password?: string;
}

/** What lies at a place: one file, or an archive of files. An Office, OpenDocument or EPUB file is one file. */
export type IdentifiedSource =
  | { readonly kind: 'file'; readonly sha256: string }
  /** `isDamaged`: the archive's directory breaks off after these members. */
  | { readonly kind: 'archive'; readonly members: readonly ArchiveMember[]; readonly isDamaged: boolean };

export type ImportMethods = {
  /** Says what a file is before the costly extraction; its bytes are kept for it. Throws as the extraction does. */
  'source:identify': Method<SourcePlace, IdentifiedSource>;
  /** Reads and extracts one file. Throws the codes of `safety.md`, "Parsers". */
  'source:extract-file': Method<SourcePlace, ExtractedSource>;
  /** The ledger attached to a briefing's PDF and what its pages show. Throws `ledger-missing`, `ledger-damaged`. */
  'pdf:read-ledger': Method<SourcePlace, SealedPdf>;
  /** Reads a PNG or JPEG whole and writes it anew: opaque, upright, without metadata. Throws `image-unusable`. */
  'image:check': Method<{ bytes: Uint8Array; fileName: string }, CheckedImage>;
  'source:extract-bytes': Method<{ bytes: Uint8Array; fileName: string }, ExtractedSource>;
};

/** One file's bytes and what was made of them. */
export interface ExtractedSource {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly extracted: ExtractedArticle;
}

/** What the rules that find suggestions read of an article; `language` and `published` as the analyst corrected them. */
export interface ArticleToSuggest {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly language: string | null;
  /** As `Published.iso`; `null` for an undated one, and where only "not later than" is known. */
  readonly published: string | null;
}

export type SuggestMethods = {
  /** Attributions and claims found in an article. */
  'suggestions:find': Method<ArticleToSuggest, Suggestions>;
};

export type PrintMethods = {
  /**
   * Lays out and renders. A character that no font has stops the export as `glyph-missing`, or with `name` is named on the
   * page by its code point. A finding that stops the export comes back without bytes.
   */
  'briefing:render': Method<{ input: PrintInput; missingGlyphs?: 'refuse' | 'name'; ledger?: 'attached' | 'left-out'; paper?: 'A4' | 'Letter' }, RenderedBriefing>;
  /** For each text the first character that no font of the page has. */
  'fonts:lacking': Method<{ texts: readonly string[] }, readonly (string | null)[]>;
};

/** What came of a briefing: its file, or the findings that stop it. */
export type RenderedBriefing =
  | { readonly kind: 'rendered'; readonly bytes: Uint8Array; readonly pages: number; readonly findings: readonly Finding[] }
  | { readonly kind: 'stopped'; readonly findings: readonly Finding[] };

/** What goes over a worker's port. */
export interface WorkerRequest {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly ok: false; readonly error: ErrorRecord }
  /** Said unasked by the case worker: the file's check has ended, or it became read-only. */
  | { readonly kind: 'case-info'; readonly info: CaseInfo };
