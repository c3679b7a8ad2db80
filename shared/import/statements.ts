/** An element a page marks as headline, author or date, by its tag, class, itemprop or rel. */
export interface Mark {
  readonly kind: 'headline' | 'author' | 'date';
  readonly start: number;
  readonly end: number;
  /** What the element states in an attribute (`datetime`, `content`); `null` where only its words say it. */
  readonly value: string | null;
  /** How plainly it is marked: 3 `itemprop` or `rel`, 2 a telling class or tag, 1 a vague one. */
  readonly strength: number;
}

/** What a file carries beside its text: a mail's headers, a document's properties, the address a page was saved from. */
export interface FileProperties {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The address of the page, as whoever saved it noted it. */
  readonly url: string | null;
  /** When a mail was sent, as its header says it. Dates of capture, printing and editing are no dates of publication and have no field. */
  readonly sent: string | null;
}

/** What a source says of itself outside its text; plain text says nothing. */
export interface Statements {
  readonly documentTitle: string;
  readonly language: string | null;
  readonly canonical: string | null;
  /** `meta` elements: lower-case name, property or itemprop, and content, in order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  readonly marks: readonly Mark[];
  readonly properties: FileProperties;
}

export const noProperties: FileProperties = { title: null, authors: [], url: null, sent: null };

export const noStatements: Statements = { documentTitle: '', language: null, canonical: null, metas: [], jsonLd: [], marks: [], properties: noProperties };
